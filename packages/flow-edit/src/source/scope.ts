import { type Identifier, type ImportDeclaration, Node, type SourceFile, type VariableStatement } from "ts-morph";

/** What a name stands for where it is used. */
export type Meaning =
  | {
      readonly kind: "constant";
      readonly initializer: Node | undefined;
      readonly line: number;
      readonly isExported: boolean;
      /** `const`, and so never something else. */
      readonly isConst: boolean;
    }
  | { readonly kind: "import"; readonly from: string; readonly name: string }
  /** `helper` is the name of the function; absent when it is a callback. */
  | { readonly kind: "parameter"; readonly helper?: string }
  | { readonly kind: "other" };

/** Looks a name up from where it is used outwards, as the language does. */
export function meaningOf(name: Identifier): Meaning {
  const text = name.getText();
  for (const scope of name.getAncestors()) {
    const found = Node.isParametered(scope) ? parameterMeaning(scope, text) : declaredIn(scope, text);
    if (found) return found;
  }
  return { kind: "other" };
}

function parameterMeaning(scope: Node, text: string): Meaning | undefined {
  if (!Node.isParametered(scope)) return undefined;
  const isThere = scope.getParameters().some((parameter) => bindingNames(parameter.getNameNode()).includes(text));
  if (!isThere) return undefined;
  const helper = helperName(scope);
  return { kind: "parameter", ...(helper !== undefined && { helper }) };
}

function helperName(scope: Node): string | undefined {
  if (Node.isFunctionDeclaration(scope) || Node.isMethodDeclaration(scope)) return scope.getName();
  const holder = scope.getParent();
  return Node.isVariableDeclaration(holder) ? holder.getName() : undefined;
}

function declaredIn(scope: Node, text: string): Meaning | undefined {
  if (!Node.isStatemented(scope)) return undefined;
  for (const statement of scope.getStatements()) {
    if (Node.isFunctionDeclaration(statement) && statement.getName() === text) return { kind: "other" };
    const found = Node.isVariableStatement(statement)
      ? declaredBy(statement, text)
      : Node.isImportDeclaration(statement)
        ? importedBy(statement, text)
        : undefined;
    if (found) return found;
  }
  return undefined;
}

function declaredBy(statement: VariableStatement, text: string): Meaning | undefined {
  const declaration = statement.getDeclarations().find((each) => bindingNames(each.getNameNode()).includes(text));
  return (
    declaration && {
      kind: "constant",
      initializer: Node.isIdentifier(declaration.getNameNode()) ? declaration.getInitializer() : undefined,
      line: declaration.getStartLineNumber(),
      isExported: statement.isExported(),
      isConst: statement.getDeclarationKind() === "const",
    }
  );
}

function importedBy(statement: ImportDeclaration, text: string): Meaning | undefined {
  const from = statement.getModuleSpecifierValue();
  const named = statement
    .getNamedImports()
    .find((each) => (each.getAliasNode() ?? each.getNameNode()).getText() === text);
  if (named) return { kind: "import", from, name: named.getName() };
  const whole = statement.getDefaultImport() ?? statement.getNamespaceImport();
  return whole?.getText() === text ? { kind: "import", from, name: text } : undefined;
}

function bindingNames(node: Node): string[] {
  if (Node.isIdentifier(node)) return [node.getText()];
  if (!Node.isObjectBindingPattern(node) && !Node.isArrayBindingPattern(node)) return [];
  return node
    .getElements()
    .flatMap((element) => (Node.isBindingElement(element) ? bindingNames(element.getNameNode()) : []));
}

/** How often a name is written in a file, its declaration not counted. */
export function usesOf(source: SourceFile, name: string): number {
  const written = source.getFullText().match(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g"));
  return (written?.length ?? 1) - 1;
}
