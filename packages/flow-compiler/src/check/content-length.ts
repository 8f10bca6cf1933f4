import type { Block, FlowGraph } from "@flowc/connect-model";

/**
 * How many characters the content of a flow has at least: as JSON without blanks and without the editor's layout of a
 * flow that has none. Counts in UTF-16 units. Nothing recurses, so that no document is too deep.
 */
export function contentLength(graph: FlowGraph): number {
  const { version, entry, metadata, settings, blocks } = graph;
  const document = { Version: version, StartAction: entry, Metadata: metadata, Settings: settings, Actions: [] };
  return blocks.reduce((length, block) => length + jsonLength(action(block)) + 1, jsonLength(document));
}

function action({ identifier, type, parameters, branches }: Block): object {
  const next = branches.find((branch) => branch.kind === "next")?.target;
  const errors = branches.flatMap((branch) =>
    branch.kind === "error" ? [{ ErrorType: branch.errorType, NextAction: branch.target }] : [],
  );
  const conditions = branches.flatMap((branch) =>
    branch.kind === "condition"
      ? [{ NextAction: branch.target, Condition: { Operator: branch.operator, Operands: branch.operands } }]
      : [],
  );
  const transitions = { NextAction: next, Errors: errors, Conditions: conditions };
  return { Identifier: identifier, Type: type, Parameters: parameters, Transitions: transitions };
}

/** The length of a value as JSON without blanks. Members that are undefined are left out, as `JSON.stringify` does. */
function jsonLength(root: unknown): number {
  let length = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") length += textLength(value);
    else if (typeof value !== "object" || value === null) length += String(value).length;
    else {
      const members = Object.entries(value).filter(([, member]) => member !== undefined);
      length += 2 + Math.max(0, members.length - 1);
      for (const [name, member] of members) {
        if (!Array.isArray(value)) length += textLength(name) + 1;
        open.push(member);
      }
    }
  }
  return length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are written as escapes
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

function textLength(text: string): number {
  return escaped.test(text) ? JSON.stringify(text).length : text.length + 2;
}
