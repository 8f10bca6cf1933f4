import type { ApiInput, ConnectApi, PolicyDocument } from "../../src/index.js";

/** A call as IAM sees it: an action on resources. */
export interface IamRequest {
  readonly action: string;
  readonly resources: readonly string[];
}

/** Whether policies allow an action on a resource: `*` and `?` as IAM takes them. Conditions are not looked at. */
export function allows(documents: readonly PolicyDocument[], action: string, resource: string): boolean {
  return documents.some(({ Statement }) =>
    Statement.some(
      ({ Action, Resource }) =>
        Action.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
        Resource.some((pattern) => matches(pattern, resource)),
    ),
  );
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(text);
}

/** An API that remembers what it was asked, as IAM sees it. */
export function recordingApi(
  api: ConnectApi,
  place: string,
): { readonly api: ConnectApi; readonly seen: IamRequest[] } {
  const seen: IamRequest[] = [];
  return {
    seen,
    api: {
      ...api,
      send(operation, input) {
        const action = operation.includes(":") ? operation : `connect:${operation}`;
        seen.push({ action, resources: resourcesOf(operation, input, place) });
        return api.send(operation, input);
      },
    },
  };
}

/** ARNs that a request names. One that names none is about everything. */
function resourcesOf(operation: string, input: ApiInput, place: string): readonly string[] {
  if (operation.includes(":")) return [neighbourOf(operation, input, place)];
  const { InstanceId, PhoneNumberId, TargetArn, resourceArn } = input as Readonly<Record<string, string | undefined>>;
  const bare = InstanceId?.slice(InstanceId.lastIndexOf("/") + 1);
  const instance = bare === undefined ? [] : [`arn:aws:connect:${place}:instance/${bare}`];
  const inside = instance.map((arn) => `${arn}/queue/00000000-0000-4000-8000-000000000000`);
  const number = PhoneNumberId === undefined ? [] : [`arn:aws:connect:${place}:phone-number/${PhoneNumberId}`];
  const isOfInstance = /Instance(?:s|Attributes?)?$/.test(operation);
  const named = [...(isOfInstance ? instance : inside), ...number, TargetArn ?? [], resourceArn ?? []].flat();
  return named.length === 0 ? ["*"] : named;
}

function neighbourOf(operation: string, input: ApiInput, place: string): string {
  const { FunctionName, logGroupName, resourceArn } = input as Readonly<Record<string, string | undefined>>;
  if (resourceArn !== undefined) return resourceArn;
  if (FunctionName !== undefined) return FunctionName;
  if (logGroupName !== undefined && !operation.includes("Describe")) {
    return `arn:aws:logs:${place}:log-group:${logGroupName}`;
  }
  return "*";
}
