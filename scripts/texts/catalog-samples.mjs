import ts from 'typescript';
import { inRoot } from '../setup/project-paths.mjs';

/** Arguments by which a text shows what it does with each of them. @typedef {readonly unknown[]} Arguments */

/** @typedef {{ readonly path: readonly string[], readonly samples: readonly Arguments[] }} SampledText */

/** So that plurals and separators show. */
const numbers = [1, 2, 1204];
/** More would say nothing new of one text. */
const mostSamples = 96;

/**
 * Every text of the catalogs that is a function, with arguments worked out from the types of its parameters: each kind of each parameter with
 * each of the others. Strings are of the form `ZQ7Z`, each of another number.
 * @returns {readonly SampledText[]}
 */
export function sampledTexts() {
  const file = inRoot('shared', 'texts', 'texts.ts');
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: [],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const [texts] = source?.statements.filter(isTexts) ?? [];
  if (texts === undefined) throw new Error(`${file} has no type Texts`);
  return functionsIn(checker, checker.getTypeAtLocation(texts.name), []);
}

/** @param {ts.Statement} statement @returns {statement is ts.TypeAliasDeclaration} */
function isTexts(statement) {
  return ts.isTypeAliasDeclaration(statement) && statement.name.text === 'Texts';
}

/** @param {ts.TypeChecker} checker @param {ts.Type} type @param {readonly string[]} path @returns {SampledText[]} */
function functionsIn(checker, type, path) {
  const [signature] = type.getCallSignatures();
  if (signature !== undefined) return [{ path, samples: samplesOf(checker, signature) }];
  if ((type.flags & ts.TypeFlags.Object) === 0 || checker.isArrayLikeType(type)) return [];
  return type
    .getProperties()
    .flatMap((property) => functionsIn(checker, checker.getTypeOfSymbol(property), [...path, property.name]));
}

/** @param {ts.TypeChecker} checker @param {ts.Signature} signature @returns {readonly Arguments[]} */
function samplesOf(checker, signature) {
  const values = new Values(checker);
  const choices = signature.parameters.map((parameter) => values.of(checker.getTypeOfSymbol(parameter)));
  return combinations(choices).slice(0, mostSamples);
}

/** @param {readonly (readonly unknown[])[]} choices @returns {unknown[][]} one of each, in all ways */
function combinations(choices) {
  return choices.reduce(
    (/** @type {unknown[][]} */ sofar, values) =>
      sofar.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
}

/** Values of a type. */
class Values {
  #count = 0;
  #checker;

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.#checker = checker;
  }

  /** @param {ts.Type} type @returns {readonly unknown[]} */
  of(type) {
    if (type.isUnion()) return type.types.flatMap((one) => this.of(one));
    if (type.isLiteral()) return [type.value];
    const { flags } = type;
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return [this.#checker.typeToString(type) === 'true'];
    if ((flags & ts.TypeFlags.Undefined) !== 0) return [undefined];
    if ((flags & ts.TypeFlags.Null) !== 0) return [null];
    if ((flags & ts.TypeFlags.String) !== 0) return [this.#string()];
    if ((flags & ts.TypeFlags.Number) !== 0) return numbers;
    if (this.#checker.isArrayLikeType(type)) return this.#lists(type);
    if ((flags & ts.TypeFlags.Object) !== 0) return this.#objects(type);
    throw new Error(`There is no sample of ${this.#checker.typeToString(type)}`);
  }

  #string() {
    this.#count += 1;
    return `ZQ${this.#count}Z`;
  }

  /** @param {ts.Type} type */
  #lists(type) {
    const element = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    const ofElement = () => (element === undefined ? [] : this.of(element).slice(0, 1));
    return [ofElement(), [...ofElement(), ...ofElement(), ...ofElement()]];
  }

  /** @param {ts.Type} type */
  #objects(type) {
    const properties = type.getProperties();
    const choices = properties.map((property) => this.of(this.#checker.getTypeOfSymbol(property)));
    return combinations(choices).map((values) =>
      Object.fromEntries(properties.map(({ name }, index) => [name, values[index]])),
    );
  }
}
