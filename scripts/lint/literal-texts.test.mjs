import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { literalTexts } from './literal-texts.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
});

const wrong = (/** @type {string} */ code, count = 1) => ({
  code,
  errors: Array.from({ length: count }, () => ({ messageId: 'literal' })),
});

tester.run('literal texts', literalTexts, {
  valid: [
    '<Button>{texts().buttons.cancel}</Button>',
    '<li data-state="done" className="row" role="status" />',
    '<img alt="" />',
    '<p>{size} · {count}</p>',
    '<p>{isOpen ? words.close : words.open}</p>',
    "<p>{state === 'Really done' ? words.close : null}</p>",
    '<bdi>{`${a}/${b}`}</bdi>',
    "const looks = { done: { text: 'finished', Icon } };",
    "const icons = { 'Disk image': HardDrive };",
    "throw new AppError('protocol', 'The service says nothing');",
    'throw new Error(`The service says ${nothing} to us`);',
    "const font = 'system-ui, sans-serif';",
    'raiseInfo(words.nothingLeft);',
    "window.title = 'Longshore'; const options = { title: 'Longshore' };",
  ],
  invalid: [
    wrong('<Button>Cancel</Button>'),
    wrong('<p>from {name} to {place}</p>', 2),
    wrong('<Button aria-label="Cancel" />'),
    wrong("<Button label={isOpen ? 'close' : 'open'} />", 2),
    wrong('<Button title={`History of ${name}`} />'),
    wrong("<p>{isOpen ? 'Open' : null}</p>"),
    wrong("<p>{name ?? 'unknown'}</p>"),
    wrong("<p>{count + ' files'}</p>"),
    wrong("<>{'Open'}</>"),
    wrong('<Heading of="Open the file" />'),
    wrong("reportFailure(error, { subject: 'Download' });"),
    wrong('const message = { title: `Reserved by ${name}` };'),
    wrong('announce(`${name} downloaded`);'),
    wrong("raiseInfo('done');"),
    wrong("function textOf() { return 'Nothing is left'; }"),
    wrong('const sentence = `Nothing is left in ${folder}`;'),
  ],
});
