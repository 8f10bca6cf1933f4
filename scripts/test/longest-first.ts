import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take half a minute and more, mostly with programs that they start. Begun last, one of them would run alone
 * while the other workers have nothing left. Only the order depends on it.
 */
const long = [
  "emulator/test/terraform/terraform.test.ts",
  "emulator/test/neighbours/terraform.test.ts",
  "project/test/view/edits/edit-laws.property.test.ts",
  "scripts/test/ci-recipes.test.ts",
  "flow-dsl/test/types/budgets.test.ts",
  "provisioner/test/apply/crash-sweep.test.ts",
];

/** Starts the long files first, and the others as vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
