import { accountOf } from "../check/account.js";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly account: string;
  /** The account that most ARNs of the flow name. */
  readonly home: string;
}

/** An ARN of another account than the other ARNs of the flow. */
export const noForeignAccount = defineRule<Parameters>(
  {
    code: "FLOW714",
    name: "no-foreign-account",
    severity: "warning",
    grade: "docs",
    message: ({ block, parameter, account, home }) =>
      `${parameter} of ${quote(block)} names the account ${account}; the rest of the flow names ${home}.`,
    help: () =>
      "Most likely it was copied from another environment. Refer to the resource by name and let flowc put in the ARN.",
    source: sources.actionPages,
    checked,
  },
  (context, report) => {
    let home: string | undefined;
    return {
      flow() {
        const counts = new Map<string, number>();
        for (const block of context.blocks) {
          for (const text of block.texts) {
            const account = accountOf(text);
            if (account !== undefined) counts.set(account, (counts.get(account) ?? 0) + 1);
          }
        }
        if (counts.size > 1) home = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
      },
      text(text, block) {
        const account = home === undefined ? undefined : accountOf(text);
        if (account === undefined || account === home) return;
        const { pointer } = text;
        report(
          { block: block.identifier, parameter: parameterName(pointer), account, home: home! },
          { block, pointer, fold: account },
        );
      },
    };
  },
);
