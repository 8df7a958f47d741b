import { zipArchive } from './zip-archive';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006';
const formats = 'application/vnd.openxmlformats-officedocument';

/** A text document, one paragraph a line. */
export function plainDocx(lines: readonly string[]): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('');
  return zipArchive([
    contentTypes({ '/word/document.xml': `${formats}.wordprocessingml.document.main+xml` }),
    relations('_rels/.rels', 'officeDocument', 'word/document.xml'),
    {
      path: 'word/document.xml',
      text: `${declaration}<w:document xmlns:w="${namespace}"><w:body>${paragraphs}</w:body></w:document>`,
    },
  ]);
}

/** A workbook of one sheet; numbers stay numbers. */
export function plainXlsx(sheet: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cells = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zipArchive([
    contentTypes({
      '/xl/workbook.xml': `${formats}.spreadsheetml.sheet.main+xml`,
      '/xl/worksheets/sheet1.xml': `${formats}.spreadsheetml.worksheet+xml`,
    }),
    relations('_rels/.rels', 'officeDocument', 'xl/workbook.xml'),
    relations('xl/_rels/workbook.xml.rels', 'worksheet', 'worksheets/sheet1.xml'),
    {
      path: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${namespace}" xmlns:r="${documents}/relationships"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: 'xl/worksheets/sheet1.xml',
      text: `${declaration}<worksheet xmlns="${namespace}"><sheetData>${cells}</sheetData></worksheet>`,
    },
  ]);
}

function cell(value: string | number): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function contentTypes(types: Readonly<Record<string, string>>): { path: string; text: string } {
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';
  const text = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  return { path: '[Content_Types].xml', text };
}

function relations(path: string, kind: string, target: string): { path: string; text: string } {
  const text = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/relationships/${kind}" Target="${target}"/></Relationships>`;
  return { path, text };
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
