import type { RunningApp } from '../app/running-app';
import { AcronisTruth } from '../truth/acronis-truth';
import type { LocalServices } from '../network/local-services';
import { OracleTruth } from '../truth/oracle-truth';
import { SweeppeaTruth } from '../truth/sweeppea-truth';

/** Bytes of each file, and arguments of the services that hold them. */
export const fileBytes = 3_000_000;
export const faultyServiceArgs = ['--files', '12', '--file-size', String(fileBytes)];

/** What a service does to the contents of files, until it is mended. */
export type ContentFault =
  /** The connection breaks, or goes quiet, after so many of what is asked for. */
  | { kind: 'cut' | 'stall'; percent: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** A range is answered with the whole, or with another part. */
  | { kind: 'no-ranges' | 'wrong-range' }
  | { kind: 'status'; status: number };

/** One account whose contents come with faults to order. */
export interface FaultyPlace {
  /** Signs in and goes to where the files are. */
  open(app: RunningApp): Promise<void>;
  fileName(number: number): string;
  bytesOf(fileName: string): Promise<Buffer>;
  /** In place of the fault before. */
  order(fault: ContentFault): Promise<void>;
  mend(): Promise<void>;
  /** Bytes of contents that it has sent. */
  sentBytes(): Promise<number>;
}

type MakePlace = (services: LocalServices) => FaultyPlace;

/** Ranges are not for this service: what breaks off begins again. */
export const acronisPlace: MakePlace = ({ acronis, faults }) => ({
  open: ({ window }) => window.signIn({ name: 'Harbour', ...acronis }),
  fileName: (number) => `crate-${String(number).padStart(6, '0')}.bin`,
  bytesOf: async (fileName) => (await AcronisTruth.signIn(acronis)).bytesNamed(fileName),
  order: (fault) => faults.set({ ...acronisSound, ...acronisSwitches(fault) }),
  mend: () => faults.set(acronisSound),
  sentBytes: () => faults.sentBytes(),
});

const acronisSound = { dl: { cut: 'none', rate: 'unlimited' }, fault: 'none' };

function acronisSwitches(fault: ContentFault): object {
  switch (fault.kind) {
    case 'cut':
      return { dl: { cut: `reset-at-${fault.percent}%` } };
    case 'stall':
      return { dl: { cut: `stall-at-${fault.percent}%` } };
    case 'slow':
      return { dl: { rate: fault.bytesPerSecond } };
    case 'status':
      return { fault: [{ route: 'download', status: fault.status, times: 100 }] };
    case 'no-ranges':
    case 'wrong-range':
      return {};
  }
}

export const oraclePlace: MakePlace = ({ oracle, oracleFaults }) => {
  const truth = new OracleTruth(oracle);
  return {
    async open({ window }) {
      await window.signIn({ name: 'Team', ...oracle });
      await window.files.openFolder('Survey');
      await window.files.expectComplete();
    },
    fileName: (number) => `sounding-${String(number).padStart(4, '0')}.txt`,
    bytesOf: async (fileName) => truth.bytesOf(await truth.idOf(`/Survey/${fileName}`)),
    order: (fault) => oracleFaults.set({ ...oracleSound, ...oracleSwitches(fault) }),
    mend: () => oracleFaults.set(oracleSound),
    sentBytes: () => oracleFaults.sentBytes(),
  };
};

const oracleSound = {
  cutAfterBytes: 'off',
  rate: 'unlimited',
  rangeAs200: false,
  wrongRange: false,
  status: [],
};

function oracleSwitches(fault: ContentFault): object {
  switch (fault.kind) {
    case 'cut':
      return { cutAfterBytes: `${fault.percent}%`, cutHow: 'close' };
    case 'stall':
      return { cutAfterBytes: `${fault.percent}%`, cutHow: 'stall' };
    case 'slow':
      return { rate: fault.bytesPerSecond };
    case 'no-ranges':
      return { rangeAs200: true };
    case 'wrong-range':
      return { wrongRange: true };
    case 'status':
      return { status: [{ path: '/data', status: fault.status, times: 100 }] };
  }
}

export const sweeppeaPlace: MakePlace = ({ sweeppea, sweeppeaFaults }) => {
  const truth = new SweeppeaTruth(sweeppea);
  return {
    open: ({ window }) => window.signIn({ name: 'Shop', ...sweeppea }),
    fileName: (number) => `file-${String(number).padStart(6, '0')}.bin`,
    bytesOf: (fileName) => truth.bytesNamed(fileName),
    order: (fault) => sweeppeaFaults.set({ faults: [sweeppeaFault(fault)] }),
    mend: () => sweeppeaFaults.set({ faults: [] }),
    sentBytes: () => sweeppeaFaults.sentBytes(),
  };
};

function sweeppeaFault(fault: ContentFault): object {
  switch (fault.kind) {
    case 'cut':
      return { fault: 'drop-at', bytes: (fileBytes * fault.percent) / 100 };
    case 'stall':
      return { fault: 'stall', bytes: (fileBytes * fault.percent) / 100 };
    case 'slow':
      return { fault: 'slow', bytesPerSecond: fault.bytesPerSecond };
    case 'no-ranges':
      return { fault: 'ignore-range' };
    case 'wrong-range':
      return { fault: 'wrong-range' };
    case 'status':
      return { fault: 'empty', status: fault.status, at: 'storage' };
  }
}
