/**
 * ESLint rule: what a person sees or hears stands in the catalogs of `shared/texts`, so that it is there in every language. Reports string
 * literals where a text is expected, and sentences wherever they stand, but in what is thrown: that is for developers.
 */

/** A node of the tree, of JavaScript, JSX or TypeScript. @typedef {any} Node */

/* Attributes of JSX, and properties of objects, that hold a text. */
const textHolders = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'body',
  'description',
  'detail',
  'heading',
  'hint',
  'label',
  'placeholder',
  'subject',
  'text',
  'title',
  'tooltip',
  'valueText',
]);

/* Functions that say what they are given. */
const sayers = new Set(['announce', 'raiseAlert', 'raiseInfo', 'raiseLastingAlert']);

const letter = /\p{L}/u;
/* Two words, the first with a capital letter. */
const sentence = /^\p{Lu}[\p{L}’]* [\p{L}“„«]/u;
/* Is called so in every language. */
const productName = 'Longshore';

/** @type {import('eslint').Rule.RuleModule} */
export const literalTexts = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Texts that people see or hear belong in shared/texts, in every language.' },
  },
  create(context) {
    /** @param {Node} node */
    const report = (node) => {
      context.report({ node, messageId: 'literal' });
    };
    /** @param {Node | null | undefined} node */
    const check = (node) => {
      literalsIn(node).forEach(report);
    };
    return {
      /** @param {Node} node */
      JSXText: (node) => {
        if (letter.test(node.value)) report(node);
      },
      /** @param {Node} node */
      'JSXElement > JSXExpressionContainer': (node) => check(node.expression),
      /** @param {Node} node */
      'JSXFragment > JSXExpressionContainer': (node) => check(node.expression),
      /** @param {Node} node */
      JSXAttribute: (node) => {
        if (textHolders.has(nameOf(node.name))) check(node.value);
      },
      /** @param {Node} node */
      'ObjectExpression > Property': (node) => {
        if (!node.computed && textHolders.has(nameOf(node.key)))
          literalsIn(node.value).filter(isWorded).forEach(report);
      },
      /** @param {Node} node */
      CallExpression: (node) => {
        if (sayers.has(nameOf(node.callee))) node.arguments.forEach(check);
      },
      /** @param {Node} node */
      Literal: (node) => {
        if (typeof node.value === 'string' && sentence.test(node.value) && !isKey(node) && isLoose(node))
          report(node);
      },
      /** @param {Node} node */
      TemplateLiteral: (node) => {
        if (sentence.test(node.quasis[0].value.cooked) && isLoose(node)) report(node);
      },
    };
  },
};

/** @param {Node} node */
function nameOf(node) {
  if (node.type === 'JSXNamespacedName') return `${node.namespace.name}:${node.name.name}`;
  return String(node.name ?? node.value ?? '');
}

/** The literals with words among the values that an expression may have. @param {Node | null | undefined} node @returns {Node[]} */
function literalsIn(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && letter.test(node.value) && node.value !== productName
        ? [node]
        : [];
    case 'TemplateLiteral':
      return node.quasis.some((/** @type {Node} */ part) => letter.test(part.value.cooked)) ? [node] : [];
    case 'ConditionalExpression':
      return [...literalsIn(node.consequent), ...literalsIn(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isComparison(node) ? [] : [...literalsIn(node.left), ...literalsIn(node.right)];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return literalsIn(node.expression);
    default:
      return [];
  }
}

/** No key of a table, which is one word in small letters. @param {Node} node */
function isWorded({ type, value }) {
  return type === 'TemplateLiteral' || /[\p{Lu}\s]/u.test(value);
}

/** @param {Node} node */
function isComparison({ type, operator }) {
  return type === 'BinaryExpression' && operator !== '+';
}

/** @param {Node} node */
function isKey(node) {
  return node.parent?.type === 'Property' && node.parent.key === node;
}

/** Neither thrown nor reported already as part of a place where a text is expected. @param {Node} node */
function isLoose(node) {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'NewExpression' && /Error$/.test(nameOf(at.callee))) return false;
    if (at.type === 'JSXAttribute') return !textHolders.has(nameOf(at.name));
    if (at.type === 'JSXExpressionContainer' && at.parent?.type !== 'JSXAttribute') return false;
    if (at.type === 'Property' && textHolders.has(nameOf(at.key))) return false;
    if (at.type === 'CallExpression' && sayers.has(nameOf(at.callee))) return false;
    if (/Function|Statement|Declaration/.test(at.type)) return true;
  }
  return true;
}
