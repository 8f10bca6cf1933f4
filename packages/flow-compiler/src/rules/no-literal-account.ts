import { accountOf } from "../check/account.js";
import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly parameter: string;
  readonly account: string;
}

/**
 * An ARN with an account id, which ties the flow to one account. Documents that were exported always have them, so there
 * it is only noted.
 */
export const noLiteralAccount = defineRule<Parameters>(
  {
    code: "FLOW701",
    name: "no-literal-account",
    severity: "warning",
    grade: "corpus",
    message: ({ block, parameter, account }) =>
      `${parameter} of ${quote(block)} names the account ${account}: the flow works in this account only.`,
    help: () =>
      'Refer to the resource by name (existing.queue("Support")) and let flowc put in the ARN of each environment.',
    source: "assumed: our advice, not a rule of the service",
    checked,
  },
  (context, report) => ({
    text(text, block) {
      const account = accountOf(text);
      const { pointer } = text;
      if (account === undefined) return;
      const wasRead = context.unit.form !== undefined;
      report(
        { block: block.identifier, parameter: parameterName(pointer), account },
        { block, pointer, fold: account, ...(wasRead && { severity: "info" }) },
      );
    },
  }),
);
