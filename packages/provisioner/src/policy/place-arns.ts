import type { JsonValue } from "@flowc/connect-model";
import { isJsonObject } from "@flowc/connect-model";
import type { DesiredResource } from "../declaration/desired.js";
import type { Scope } from "../driver/scope.js";
import { drivers } from "../resources/drivers.js";
import { secretPlace } from "../secrets/secret.js";
import type { PermissionPlace } from "./operation-places.js";

/** The ARNs of a place: as narrow as what is declared allows, never empty. */
export type PlaceArns = (place: PermissionPlace) => readonly string[];

/** Reads the places of what is declared, for an instance that may not exist yet. */
export function placeArns(resources: readonly DesiredResource[], scope: Scope): PlaceArns {
  const { partition, region, accountId = "*", alias = "*" } = scope;
  const instance = scope.instance?.id ?? "*";
  const of = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
  const named = namedArns(resources, scope);
  const some = (place: PermissionPlace, otherwise: readonly string[]) => {
    const found = [...new Set(named.filter((one) => one.place === place).map(({ arn }) => arn))];
    return found.length > 0 ? found.toSorted() : otherwise;
  };
  return (place) => {
    switch (place) {
      case "anything":
        return ["*"];
      case "instance":
        return [of("connect", `instance/${instance}`), of("connect", `instance/${instance}/*`)];
      case "numbers":
        return [of("connect", "phone-number/*")];
      case "trafficGroups":
        return [of("connect", "traffic-distribution-group/*")];
      case "managedViews":
        return [`arn:${partition}:connect:${region}:aws:view/*`];
      case "serviceRole":
        return [`arn:${partition}:iam::${accountId}:role/aws-service-role/connect.amazonaws.com/*`];
      case "logGroup":
        return some(place, [of("logs", `log-group:/aws/connect/${alias}`)]).flatMap((arn) => [arn, `${arn}:*`]);
      case "functions":
        return some(place, [of("lambda", "function:*")]);
      case "lexBots":
        return some(place, [of("lex", "bot/*"), of("lex", "bot-alias/*"), of("lex", "bot:*")]);
      case "streams":
        return some(place, [of("kinesis", "stream/*"), of("firehose", "deliverystream/*")]);
      case "keys":
        return some(place, [of("kms", "key/*")]);
      case "secrets":
        return some(place, [of("secretsmanager", "secret:*")]);
      case "buckets":
      case "objects":
        return some(place, [`arn:${partition}:s3:::*`]);
    }
  };
}

interface NamedArn {
  readonly place: PermissionPlace;
  readonly arn: string;
}

/** Every ARN of another service that declarations name, or that their names stand for. */
function namedArns(resources: readonly DesiredResource[], scope: Scope): readonly NamedArn[] {
  const { environment } = scope;
  const foreseen = resources.flatMap(({ kind, name }) => drivers.get(kind)?.foresee?.(name, scope)?.arn ?? []);
  const given = [...Object.values(environment.lambdaFunctions ?? {}), ...Object.values(environment.lexBots ?? {})];
  const written = resources.flatMap(({ properties }) => textsIn(properties, scope));
  return [...foreseen, ...given, ...written].flatMap((text) => readArn(text, scope));
}

function textsIn(value: JsonValue, scope: Scope, key = ""): string[] {
  if (typeof value === "string") return [key === "bucket" ? `arn:${scope.partition}:s3:::${value}` : value];
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, scope));
  if (!isJsonObject(value)) return [];
  const place = secretPlace(value);
  if (place === undefined) {
    return Object.entries(value).flatMap(([name, part]) => textsIn(part, scope, name));
  }
  return place.in === "secretsManager" ? [secretArn(place.id, scope)] : [];
}

/** AWS adds a hyphen and six characters to the name of a secret. */
function secretArn(id: string, { partition, region, accountId = "*" }: Scope): string {
  return id.startsWith("arn:") ? id : `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${id}-??????`;
}

const s3Uri = /^s3:\/\/([^/]+)\/(.+)$/;

function readArn(text: string, { partition }: Scope): readonly NamedArn[] {
  const [, bucket, key] = s3Uri.exec(text) ?? [];
  if (bucket !== undefined) return [{ place: "objects", arn: `arn:${partition}:s3:::${bucket}/${key}` }];
  const service = /^arn:[^:]+:([^:]+):/.exec(text)?.[1];
  if (service === "s3") return [{ place: "buckets", arn: text }];
  switch (service) {
    case "lambda":
      return functionArns(text);
    case "lex":
      return lexArns(text);
    case "kms":
      return [{ place: "keys", arn: text }];
    case "kinesis":
    case "firehose":
      return [{ place: "streams", arn: text }];
    case "secretsmanager":
      return [{ place: "secrets", arn: text }];
    default:
      return [];
  }
}

/** A function with whatever qualifier: its policy is asked for under both. */
function functionArns(arn: string): readonly NamedArn[] {
  const plain = arn.split(":").slice(0, 7).join(":");
  return [plain, `${plain}:*`].map((one) => ({ place: "functions", arn: one }));
}

/** An alias, and the bot that it is one of. */
function lexArns(arn: string): readonly NamedArn[] {
  const alias = /^(.*):bot-alias\/([^/]+)\/[^/]+$/.exec(arn);
  const all = alias === null ? [arn] : [arn, `${alias[1]}:bot/${alias[2]}`];
  return all.map((one) => ({ place: "lexBots", arn: one }));
}
