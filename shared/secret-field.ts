import { z } from 'zod';
import { Secret } from './secret';

/** A secret field of a request: the window sends a string, the main process receives a `Secret`. */
export const secretSchema = z
  .string()
  .max(4096)
  .transform((value) => new Secret(value));
