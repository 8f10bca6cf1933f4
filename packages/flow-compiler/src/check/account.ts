import type { TextView } from "./value-views.js";

const arnWithAccount = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}):/;

/** The account that a parameter names, when it is an ARN with one. */
export function accountOf({ kind, text }: TextView): string | undefined {
  return kind === "parameter" && text.startsWith("arn:") ? arnWithAccount.exec(text)?.[1] : undefined;
}
