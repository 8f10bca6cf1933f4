import { type Identifier, Node, type SourceFile } from "ts-morph";
import type { EditSource } from "../edit.js";
import { parseAuthorFile } from "../source/author-file.js";
import { partsOfBlock } from "./block-parts.js";
import type { Candidate } from "./candidate.js";

/**
 * A name in the arguments that stands for something declared: a queue, hours, a flow. Its choices are the other names of
 * things of that kind that the file declares or imports.
 */
export function namedTarget(name: Identifier, names: readonly string[], source: EditSource): Candidate | undefined {
  const text = name.getText();
  const file = name.getSourceFile();
  const declared = declaredNames(file, source);
  const kind = declared.get(text);
  const parts = partsOfBlock(source.block).filter((part) => part.kind === "reference" && part.of === kind);
  const [part] = parts;
  if (kind === undefined || part === undefined || parts.length > 1) return undefined;
  const choices = [...declared].filter(([, other]) => other === kind).map(([other]) => other);
  const label = names.at(-1) ?? kind;
  if (choices.length < 2) {
    const noun = kind.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    const why = `It is \`${text}\`, and this file declares and imports no other ${noun} that it could be.`;
    return { label, kind: "target", value: text, why };
  }
  return { label, kind: "target", value: text, choices, written: { kind: "name", node: name }, pointer: part.pointer };
}

/** Names of things at the top of a file, with the kind of thing. */
function declaredNames(file: SourceFile, { read }: EditSource): ReadonlyMap<string, string> {
  const found = new Map(ownNames(file));
  for (const declaration of file.getImportDeclarations()) {
    if (declaration.isTypeOnly()) continue;
    const from = declaration.getModuleSpecifierValue();
    const text = from.startsWith(".") ? read?.(from) : undefined;
    if (text === undefined) continue;
    const there = new Map(ownNames(parseAuthorFile(from, text).source));
    for (const imported of declaration.getNamedImports()) {
      const kind = there.get(imported.getName());
      if (kind !== undefined) found.set(imported.getAliasNode()?.getText() ?? imported.getName(), kind);
    }
  }
  return found;
}

/** `const sales = queue("Sales", ...)`, `existing.queue("Sales")`: the last word of the call says the kind. */
function ownNames(file: SourceFile): [string, string][] {
  return file.getVariableDeclarations().flatMap((declaration): [string, string][] => {
    const made = declaration.getInitializer();
    if (!Node.isCallExpression(made) || !Node.isIdentifier(declaration.getNameNode())) return [];
    const callee = made.getExpression();
    const word = Node.isPropertyAccessExpression(callee) ? callee.getName() : callee.getText();
    return [[declaration.getName(), word.endsWith("Flow") ? "flow" : word]];
  });
}
