import { bytesContent, textContent, type FileContent } from '../../content/file-content';
import { plainPdf } from '../../content/plain-pdf';
import { plainPng } from '../../content/plain-png';

/** Sample contents around the rebuilding of a harbour. The same arguments give the same bytes. */

const planChanges = [
  'First sketch: two piers and a slipway.',
  'The north pier is 12 m longer, for the pilot boats.',
  'Slipway moved to the east side, away from the swell.',
  'Fuel berth added at the head of the south pier.',
  'Agreed with the harbour board. Building starts in spring.',
] as const;

/** The plan as of its version 1 to 5. */
export function planContent(version: number): FileContent {
  const changes = planChanges.slice(0, version).map((change, index) => `${index + 1}.  ${change}`);
  return bytesContent(plainPdf(['Harbour project: general plan', `Version ${version}`, '', ...changes]));
}

export function noteContent(): FileContent {
  return textContent(`Note for the next meeting

- Ask the board about the second crane.
- The seal on berth 4 is there again; leave her the berth until May.
- Soundings of the survey are in the folder Survey, one file a point.
`);
}

export function budgetContent(): FileContent {
  return textContent(`item;planned;spent
North pier;480000;112500
Slipway;95000;0
Fuel berth;61000;4300
Buoys and lights;18000;17220
`);
}

export function sounding(number: number): FileContent {
  const depth = (3 + ((number * 37) % 71) / 10).toFixed(1);
  return textContent(`Sounding ${number}\nDepth ${depth} m below chart datum\n`);
}

/** A small chart: water that gets deeper, and a pier across it. */
export function chartPicture(): FileContent {
  return bytesContent(
    plainPng(96, 64, (x, y) => (x > 40 && x < 47 && y < 44 ? [139, 107, 74] : [28, 110 - y, 150 + y])),
  );
}

export function describedContent(what: string): FileContent {
  return textContent(`${what}\n\nThis is sample content of the local service; it knows only this machine.\n`);
}
