import { createSeededRandom } from '../../content/seeded-random';

/** Readable sample contents around sweepstakes. The same every time. */

export const reportLines = [
  'Harbour Promotions: report of the winter sweepstakes',
  'Entries 18,204, of these by post 212. Valid 17,996.',
  'Drawn in public on the north pier, with the harbour master as witness.',
  'All prizes were handed over within ten days.',
] as const;

export const rulesLines = [
  'Official rules 2025',
  '1. No purchase is necessary to enter or to win.',
  '2. Open to residents of full age. Employees and their families are not eligible.',
  '3. One entry a day. Entries by machine are void.',
  '4. Winners are drawn at random from all valid entries and are told by letter.',
  '5. Odds depend on the number of valid entries.',
] as const;

export const agreementLines = [
  'Vendor agreement',
  'Between Harbour Promotions and the printers at Rope Walk 4.',
  'Posters, banners and entry cards for the season, delivered in three lots.',
  'The scans of the signed pages make this file large.',
] as const;

export const leaseLines = [
  'Venue lease',
  'The old customs hall, ground floor, for the drawing in spring.',
  'Two days, from eight in the morning; chairs for two hundred.',
] as const;

export const letterLines = [
  'Dear winner,',
  'your entry was drawn in the winter sweepstakes, and one of the prizes is yours.',
  'Please sign the enclosed form and send it back within 30 days.',
  'With kind regards, Harbour Promotions',
] as const;

export const budgetRows = [
  ['Item', 'Planned', 'Spent'],
  ['Prizes', 12000, 11850],
  ['Posters and banners', 2400, 2615],
  ['Customs hall, two days', 900, 900],
  ['Postage', 640, 588],
] as const;

export function prizeListText(): string {
  return 'rank,prize,value_usd,winners\r\n1,Week on a sailing ship,4800,1\r\n2,Folding kayak,950,3\r\n3,Oilskin jacket,180,20\r\n4,Tide calendar,15,500\r\n';
}

export function notesText(): string {
  return `Notes

- Ask the printers for the large banner again, the colours were off.
- The rules must be on the page before the first entry comes in.
- Bring spare pens to the drawing. Last time there was one.
`;
}

/** With a script, which nothing may run. */
export function logoText(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">
  <title>Harbour Promotions</title>
  <script>document.documentElement.setAttribute('data-script', 'ran')</script>
  <circle cx="60" cy="60" r="56" fill="#1F6FB2"/>
  <path d="M60 22v62M40 40h40M28 68c4 22 60 22 64 0" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round"/>
</svg>
`;
}

const towns = ['Saltmarsh', 'North Pier', 'Lighthouse Hill', 'Rope Walk', 'Old Dock', 'Eastfield'] as const;
const sources = ['web', 'web', 'web', 'post', 'shop'] as const;

export function entriesText(rows: number): string {
  const random = createSeededRandom(2025);
  const lines = ['entry,date,town,source'];
  for (let row = 1; row <= rows; row += 1) {
    const day = String(1 + random.below(28)).padStart(2, '0');
    lines.push(`${row},2025-03-${day},${random.pick(towns)},${random.pick(sources)}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
