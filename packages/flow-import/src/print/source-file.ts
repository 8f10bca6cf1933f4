import * as estree from "prettier/plugins/estree";
import * as typescript from "prettier/plugins/typescript";
import { format } from "prettier/standalone";
import { type ImportDeclarationStructure, type OptionalKind, Project, VariableDeclarationKind } from "ts-morph";

/** A constant of a file. */
export interface SourceConstant {
  readonly name: string;
  readonly text: string;
  readonly isExported: boolean;
  readonly comment?: string | undefined;
}

/** What a source file holds. */
export interface SourceParts {
  readonly imports: readonly OptionalKind<ImportDeclarationStructure>[];
  readonly constants: readonly SourceConstant[];
  /** An expression that the file exports as its default. */
  readonly exported?: string;
}

const project = new Project({ useInMemoryFileSystem: true });

/** Puts a file together and lays it out: 120 columns, as the examples of this package are. */
export async function sourceFile({ imports, constants, exported }: SourceParts): Promise<string> {
  const file = project.createSourceFile("file.ts", "", { overwrite: true });
  file.addImportDeclarations([...imports]);
  for (const { name, text, isExported, comment } of constants) {
    file.addVariableStatement({
      declarationKind: VariableDeclarationKind.Const,
      isExported,
      declarations: [{ name, initializer: text }],
      leadingTrivia: (writer) => {
        writer.blankLineIfLastNot();
        if (comment !== undefined) writer.writeLine(`// ${comment}`);
      },
    });
  }
  if (exported !== undefined) file.addExportAssignment({ isExportEquals: false, expression: exported });
  return format(file.getFullText(), { parser: "typescript", plugins: [estree, typescript], printWidth: 120 });
}
