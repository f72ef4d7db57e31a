/**
 * Finds text that shares its parent with something else, in the source. A browser's translator puts elements of its own in the
 * place of text nodes. React keeps the node that was there: it writes a changed sentence into it, where nobody sees it, and throws
 * when it is to put something before it or take it away. Only where text is all that an element holds does React
 * write into the element. So text has an element to itself, everywhere.
 */
import { parseSync } from 'vite';

/**
 * A node of the syntax tree (ESTree with JSX and TypeScript).
 * @typedef {{ type: string, start: number, [key: string]: unknown }} Node
 * What stands between two tags: nothing, what can only be elements, what may be text, what may be several texts in a row.
 * @typedef {'nothing' | 'elements' | 'text' | 'texts'} Kind
 */

/** Methods that give back what the function that they are handed gives back, in a row. */
const ROWS = new Set(['map', 'flatMap', 'from']);

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** @param {Node} node @param {string} key */
function child(node, key) {
  const found = node[key];
  if (!isNode(found)) throw new Error(`${node.type} has no ${key}.`);
  return found;
}

/** @param {Node} node @param {string} key @returns {Node[]} */
const childrenAt = (node, key) => (Array.isArray(node[key]) ? node[key].filter(isNode) : []);

/** @param {Node} node @returns {Node[]} */
const within = (node) => Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

const isFunction = (/** @type {Node} */ { type }) => ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'].includes(type);

/** @param {readonly Kind[]} kinds @returns {Kind} */
const worst = (kinds) => /** @type {const} */ (['texts', 'text', 'elements']).find((kind) => kinds.includes(kind)) ?? 'nothing';

/** What a function may give back. @param {Node} node @returns {Kind} */
function given(node) {
  const body = child(node, 'body');
  if (body.type !== 'BlockStatement') return kindOf(body);
  /** @param {Node} each @returns {Kind[]} */
  const returns = (each) => (isFunction(each) ? [] : each.type === 'ReturnStatement' ? (isNode(each['argument']) ? [kindOf(each['argument'])] : []) : within(each).flatMap(returns));
  return worst(returns(body));
}

/** What an expression may come to where it stands between tags. @param {Node} node @returns {Kind} */
function kindOf(node) {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return 'elements';
    case 'JSXEmptyExpression':
      return 'nothing';
    case 'JSXText':
      // As the compiler has it: lines of white space alone are not there.
      return /^\s*\n\s*$/.test(String(node['value'])) ? 'nothing' : 'text';
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return kindOf(child(node, 'expression'));
    case 'Literal':
      return node['value'] === null || typeof node['value'] === 'boolean' ? 'nothing' : 'text';
    case 'LogicalExpression':
      return node['operator'] === '&&' ? kindOf(child(node, 'right')) : worst([kindOf(child(node, 'left')), kindOf(child(node, 'right'))]);
    case 'ConditionalExpression':
      return worst([kindOf(child(node, 'consequent')), kindOf(child(node, 'alternate'))]);
    case 'ArrowFunctionExpression':
      return given(node);
    case 'ArrayExpression':
      return worst(childrenAt(node, 'elements').map(kindOf)) === 'text' ? 'texts' : 'elements';
    case 'CallExpression': {
      const callee = child(node, 'callee');
      const row = childrenAt(node, 'arguments').find(isFunction);
      const isRow = callee.type === 'MemberExpression' && ROWS.has(String(child(callee, 'property')['name']));
      if (isRow && row) return ['text', 'texts'].includes(given(row)) ? 'texts' : 'elements';
      return 'text';
    }
    default:
      return 'text';
  }
}

/** Names that can only be elements, so that they may stand beside others: declared as such, or made of nothing else. @param {Node} program @param {string} code */
function elementNames(program, code) {
  const names = new Set([...code.matchAll(/readonly (\w+)\??: (?:\([^)]*\) => )?ReactElement\b/g)].map(([, name]) => name));
  /** @param {Node} node */
  const visit = (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node['init']) && kindOf(node['init']) === 'elements') names.add(String(child(node, 'id')['name']));
    within(node).forEach(visit);
  };
  visit(program);
  return names;
}

/** Whether what stands here goes by such a name: itself, called, or behind a condition. @param {Node} node @param {ReadonlySet<string | undefined>} names @returns {boolean} */
function isNamed(node, names) {
  switch (node.type) {
    case 'JSXExpressionContainer':
      return isNamed(child(node, 'expression'), names);
    case 'LogicalExpression':
      return isNamed(child(node, 'right'), names);
    case 'CallExpression':
      return isNamed(child(node, 'callee'), names);
    case 'MemberExpression':
      return isNamed(child(node, 'property'), names);
    default:
      return node.type === 'Identifier' && names.has(String(node['name']));
  }
}

/** Where text shares its parent in one file, a sentence each. @param {string} path @param {string} code @returns {string[]} */
export function mixedText(path, code) {
  const parsed = parseSync(path, code);
  if (parsed.errors.length > 0) throw new Error(`${path} cannot be parsed: ${parsed.errors[0]?.message ?? ''}`);
  const program = /** @type {Node} */ (/** @type {unknown} */ (parsed.program));
  const names = elementNames(program, code);
  /** @param {Node} node */
  const line = ({ start }) => code.slice(0, start).split('\n').length;
  /** @param {Node} node @returns {string[]} */
  const visit = (node) => {
    const said = within(node).flatMap(visit);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const kinds = childrenAt(node, 'children').map((each) => ({ each, kind: isNamed(each, names) ? 'elements' : kindOf(each) })).filter(({ kind }) => kind !== 'nothing');
      const isAlone = kinds.length === 1 && node.type === 'JSXElement';
      for (const { each, kind } of kinds) {
        if (kind === 'texts' || (kind === 'text' && !isAlone)) said.push(`${path}:${line(each)}: text needs an element of its own here: ${code.slice(each.start, each.start + 60).split('\n')[0]?.trim()}`);
      }
    }
    if (node.type === 'FunctionDeclaration' && /^[A-Z]/.test(String(isNode(node['id']) ? node['id']['name'] : '')) && ['text', 'texts'].includes(given(node)))
      said.push(`${path}:${line(node)}: a component gives elements, not text`);
    return said;
  };
  return visit(program);
}
