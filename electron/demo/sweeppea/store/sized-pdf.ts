import { bytesContent, type FileContent } from '../../content/file-content';
import { joinedContent } from './made-content';

/** Makes the filler, which may hold any bytes. */
type Filler = (size: number) => FileContent;

/** A one-page PDF of exactly `size` bytes that shows the lines; an object that no page shows fills it up. ASCII only. */
export function sizedPdf(lines: readonly string[], size: number, filler: Filler): FileContent {
  let length = size;
  for (let round = 0; round < 10; round += 1) {
    const { head, tail } = pdfAround(lines, length);
    const excess = head.length + length + tail.length - size;
    if (excess === 0) {
      const parts = [Buffer.from(head, 'latin1'), Buffer.from(tail, 'latin1')].map(bytesContent);
      return joinedContent([...parts.slice(0, 1), filler(length), ...parts.slice(1)]);
    }
    length = Math.max(0, length - excess);
  }
  throw new Error(`There is no PDF of ${size} bytes with these lines.`);
}

/** What stands before and after a filler of that length. */
function pdfAround(lines: readonly string[], length: number): { head: string; tail: string } {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F1 11 Tf 16 TL 56 780 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${length} >>\nstream\n`,
  ];
  const offsets: number[] = [];
  let head = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    offsets.push(head.length);
    head += `${index + 1} 0 obj\n${object}${index + 1 === objects.length ? '' : '\nendobj\n'}`;
  });
  const end = '\nendstream\nendobj\n';
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  const start = head.length + length + end.length;
  return { head, tail: `${end}${table}${trailer}startxref\n${start}\n%%EOF\n` };
}
