import { create } from 'zustand';
import { toFailure } from '../../../shared/errors';
import type { Failure } from '../../../shared/failures';

/** What an alert is about: a failure (worded by `lib/error-message.ts`) or a plain sentence. */
export interface AlertNotice {
  readonly id: number;
  /** The account concerned, so that "Sign in again" knows whom to ask. */
  readonly accountId: string | null;
  readonly failure: Failure | null;
  /** What was being done, such as "Download of report.pdf"; with a failure, put before its title. */
  readonly subject: string;
  readonly text: string;
  /** `info` is no fault. */
  readonly tone: 'error' | 'info';
  /** Stays until it is dismissed, however many others come. */
  readonly lasting: boolean;
}

/** A milestone, for those who cannot see it. The id tells two equal sentences apart. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

interface NoticesState {
  /** The last milestones, for the polite live region. */
  readonly announcements: readonly Announcement[];
  readonly alerts: readonly AlertNotice[];
}

const mostAlerts = 4;
/** One that comes right after another must not take its place before it was read out. */
const mostAnnouncements = 4;

export const useNotices = create<NoticesState>()(() => ({ announcements: [], alerts: [] }));

let lastId = 0;
function nextId(): number {
  lastId += 1;
  return lastId;
}

/** Says a milestone to those who cannot see it. */
export function announce(text: string): void {
  useNotices.setState(({ announcements }) => ({
    announcements: [...announcements, { id: nextId(), text }].slice(-mostAnnouncements),
  }));
}

function withoutOldest(alerts: readonly AlertNotice[]): readonly AlertNotice[] {
  const passing = alerts.filter(({ lasting }) => !lasting).slice(-mostAlerts);
  return alerts.filter((alert) => alert.lasting || passing.includes(alert));
}

type NewAlert = Partial<Omit<AlertNotice, 'id'>>;

function raise(about: NewAlert): void {
  const alert: AlertNotice = {
    id: nextId(),
    accountId: null,
    failure: null,
    subject: '',
    text: '',
    tone: 'error',
    lasting: false,
    ...about,
  };
  const isSame = ({ text }: AlertNotice): boolean => text !== '' && text === alert.text;
  useNotices.setState(({ alerts }) => ({
    alerts: withoutOldest([...alerts.filter((one) => !isSame(one)), alert]),
  }));
}

/** Shows a sentence that interrupts. */
export function raiseAlert(text: string): void {
  raise({ text });
}

/** Shows a sentence that must not be missed. */
export function raiseLastingAlert(text: string): void {
  raise({ text, lasting: true });
}

/** Shows a sentence that is good to know, and does not interrupt. */
export function raiseInfo(text: string): void {
  raise({ text, tone: 'info' });
  announce(text);
}

/** Shows a failure with its next step. What the user cancelled is no news and is not shown. */
export function reportFailure(error: unknown, about: { subject: string; accountId?: string }): void {
  const failure = toFailure(error);
  if (failure.code === 'cancelled') return;
  raise({ accountId: about.accountId ?? null, failure, subject: about.subject });
}

export function dismissAlert(id: number): void {
  useNotices.setState(({ alerts }) => ({ alerts: alerts.filter((alert) => alert.id !== id) }));
}
