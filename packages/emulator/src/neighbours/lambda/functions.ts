import { parseArn } from "@flowc/connect-model";
import { ServiceError } from "../../protocol/service-error.js";
import type { Call } from "../../services/call.js";
import { noSuchThing } from "../refusals.js";

/** A function as a request names it. */
export interface NamedFunction {
  readonly name: string;
  /** Version or alias; absent for the function itself. */
  readonly qualifier: string | undefined;
}

const namePattern = /^[\w-]{1,64}$/;

/** ARN of a function of the account, with its qualifier when there is one. */
export function functionArn({ settings }: Call, { name, qualifier }: NamedFunction): string {
  const arn = `arn:aws:lambda:${settings.region}:${settings.accountId}:function:${name}`;
  return qualifier === undefined ? arn : `${arn}:${qualifier}`;
}

/**
 * Reads which function is meant: by name, `account:function:name` or ARN, with a qualifier in it or beside it.
 * Throws an InvalidParameterValueException for what is none of these.
 */
function namedFunction(text = "", beside?: string): NamedFunction {
  const arn = parseArn(text);
  const [name = "", inside] = arn === undefined ? text.split(":function:").at(-1)!.split(":") : [arn.id, arn.qualifier];
  if (!namePattern.test(name)) {
    throw new ServiceError("InvalidParameterValueException", { Message: `No function name: ${text}` }, 400);
  }
  return { name, qualifier: beside ?? inside };
}

/**
 * Tells whether a function is there. Without the option `functions` every one of the account and region is; with it,
 * those that it lists, by name or ARN. One that is listed without a qualifier has every version and alias.
 */
export function functionExists(call: Call, named: NamedFunction): boolean {
  const { functions } = call.settings;
  if (functions === undefined) return true;
  const forms = [{ name: named.name, qualifier: undefined }, named].flatMap((one) => [
    functionArn(call, one),
    one.qualifier === undefined ? one.name : `${one.name}:${one.qualifier}`,
  ]);
  return functions.some((listed) => forms.includes(listed));
}

/** Finds a function of the region. Those of another account are denied: nobody has let this one read them. */
export function findFunction(call: Call, text: string | undefined, beside: string | undefined): NamedFunction {
  const named = namedFunction(text, beside);
  const arn = parseArn(text ?? "");
  const { region, accountId } = call.settings;
  if (arn !== undefined && arn.account !== accountId) {
    const Message = `The caller is not authorized to read ${text}: it is of another account.`;
    throw new ServiceError("AccessDeniedException", { Message }, 403);
  }
  const isHere = arn === undefined || arn.region === region;
  if (isHere && functionExists(call, named)) return named;
  throw noSuchThing(`Function not found: ${arn === undefined ? functionArn(call, named) : text}`);
}
