import { config } from 'zod';

/*
 * zod would compile its schemas with `new Function`, which the content security policy forbids. Has to be the first import of
 * what is loaded with `import()` and makes schemas: they look when they are made.
 */
config({ jitless: true });
