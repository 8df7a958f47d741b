import type { Account } from '../../../../shared/accounts';
import { texts } from '../../../../shared/texts/texts';
import type { FieldErrors } from './form-model';

/** What the fields of one service get. */
export interface ServiceFieldsProps<F> {
  form: F;
  onChange: (form: F) => void;
  errors: FieldErrors;
  busy: boolean;
  needsCode: boolean;
  /** Which host receives the secret; stands under it. */
  destination: string;
  account: Account | null;
  /** Where the keyboard starts: at the sign-in, or elsewhere. */
  startsHere: boolean;
}

interface TextFieldBinding {
  value: string;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** Ties text fields to a form by name. */
export function bindTo<F extends Readonly<Record<K, string>>, K extends string = Extract<keyof F, string>>({
  form,
  onChange,
  errors,
  busy,
}: ServiceFieldsProps<F>): (field: K) => TextFieldBinding {
  return (field) => ({
    value: form[field],
    error: errors[field],
    readOnly: busy,
    onChange: (changed) => {
      onChange({ ...form, [field]: changed });
    },
  });
}

/** Says beside a secret that it need not be typed; nothing when it has to be. */
export function keepHint(account: Account | null): { hint?: string } {
  return account === null || account.status === 'signed-out' ? {} : { hint: texts().signIn.keepHint };
}
