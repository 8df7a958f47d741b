import { createSeededRandom, type SeededRandom } from '../../content/seeded-random';

/** Readable sample contents around a small harbour. The same arguments give the same text. */

const ships = [
  'Astrid',
  'Kormoran',
  'Blue Heron',
  'Sankt Nikolaus',
  'Mary Rose II',
  'Tern',
  'Vesterhavet',
] as const;
const cargoes = [
  'timber',
  'rapeseed',
  'granite',
  'empty pallets',
  'salt',
  'wind turbine blades',
  'fish meal',
] as const;
const winds = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
const remarks = [
  'Pilot aboard before the breakwater.',
  'Slack water at the lock, no waiting.',
  'Buoy 3 off position by a boat length, reported.',
  'Fog until noon, horn every two minutes.',
  'Crane 2 under repair, unloading by hand.',
  'Harbour seal asleep on berth 4 again.',
  'Quiet day. Paint on the signal mast renewed.',
] as const;

export function welcomeText(): string {
  return `Welcome to Longshore

These files live in a small harbour on your own computer: a local copy of the service that
knows only this machine. Nothing here reaches the internet, so try everything.

  Download   any file and watch it being checked against its certificate.
  Delete     a logbook. The certificate stays, and its link is kept in your receipts.
  Look at    the file that is still "Notarizing", the empty one, and the one with a name
             in another script.

Fair winds.
`;
}

/** One month of the harbour logbook, a few lines a day. */
export function logbookText(year: number, month: number): string {
  const random = createSeededRandom(year * 100 + month);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const title = `HARBOUR LOGBOOK ${year}-${twoDigits(month)}`;
  const lines = [title, '='.repeat(title.length), ''];
  for (let day = 1; day <= days; day += 1)
    lines.push(...logbookDay(random, `${year}-${twoDigits(month)}-${twoDigits(day)}`));
  return `${lines.join('\n')}\n`;
}

function logbookDay(random: SeededRandom, date: string): string[] {
  const weather = `Wind ${random.pick(winds)} ${1 + random.below(8)}, ${990 + random.below(45)} hPa, sea ${-1 + random.below(20)} °C.`;
  const arrival = `${twoDigits(4 + random.below(16))}:${twoDigits(random.below(60))}  ${random.pick(ships)} in, berth ${1 + random.below(6)}, ${random.pick(cargoes)}.`;
  return [date, `  ${weather}`, `  ${arrival}`, `  ${random.pick(remarks)}`, ''];
}

/** A cargo list; `lot` makes two lists of the same name differ. */
export function manifestText(lot: number): string {
  const random = createSeededRandom(7000 + lot);
  const rows = ['container,ship,cargo,weight_kg,berth'];
  for (let row = 0; row < 40; row += 1) {
    const container = `LSHU${String(100_000 + random.below(900_000))}${random.below(10)}`;
    rows.push(
      `${container},${random.pick(ships)},${random.pick(cargoes)},${2000 + random.below(26_000)},${1 + random.below(6)}`,
    );
  }
  return `${rows.join('\r\n')}\r\n`;
}

export function crossingPlanText(): string {
  return `Überfahrt Plan

Abfahrt    05:40  Südmole, zwei Stunden vor Hochwasser
Tonne 7    06:25  Kurs 284°, Strom setzt nach Norden
Leuchtturm 09:10  Funkmeldung auf Kanal 14
Ankunft    13:30  Liegeplatz 5, Lotse „Möwe“ nimmt die Leinen an

Wetter: Südwest 4, später 5, Sicht gut. Öl und Wasser geprüft.
`;
}

export function voyageLogText(): string {
  return `航海日誌

第一日\u3000晴れ、南西の風。夜明けに出港。灯台を右舷に見る。
第二日\u3000曇り、波高二メートル。イルカの群れに会う。
第三日\u3000霧。霧笛を鳴らしながら微速前進。
第四日\u3000快晴。正午、無事に入港。積荷は木材と塩。
`;
}

export function pilotReportText(): string {
  return `PILOT REPORT

Vessel      Sankt Nikolaus, 88 m, draught 4.9 m
Boarded     06:12 at the outer buoy, wind SW 5
Channel     followed leading lights, least depth under keel 1.4 m
Berthed     07:05, berth 2, starboard side alongside
Remark      Buoy 3 has been moved back to its charted position.
`;
}

export function duesText(): string {
  return 'ship,days,berth,dues_eur\r\nAstrid,3,1,186.00\r\nTern,1,4,62.00\r\nVesterhavet,5,2,310.00\r\n';
}

export const surveyLines = [
  'Survey of the north basin, final',
  'Depths in metres below chart datum, sounded at slack water.',
  'Berth 1   5.2    5.1    4.9',
  'Berth 2   5.6    5.5    5.5',
  'Berth 3   4.4    4.1    3.8   silt, dredge before spring',
  'Breakwater sound. Two stones displaced at the head.',
] as const;

export const berthAgreementLines = [
  'Berth agreement',
  'Between the harbour and the owner of the ship Blue Heron.',
  'Berth 6, from 1 January to 31 December, dues as in the tariff.',
  'The owner keeps fenders and lines in good order.',
  'To be signed by both parties.',
] as const;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
