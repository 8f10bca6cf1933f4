import type { Declared } from "../declared.js";
import type { ExportValue } from "../export-value.js";
import type { MappedResource } from "../mapped-resource.js";

/** What mappers need besides the resource. */
export interface CloudFormationPlace {
  /** The ARN of the instance: of the one that the template makes, or a parameter. */
  readonly instanceArn: ExportValue;
  /** Alias of the instance, as far as it is known. */
  readonly alias: string;
  /** Whether the template makes the instance. */
  readonly makesInstance: boolean;
}

/** How a kind is said in CloudFormation. */
export interface CloudFormationMapper {
  /** Attribute that gives the ARN of what is made; absent when nothing can refer to it. */
  readonly arn?: string;
  map(declared: Declared, place: CloudFormationPlace): readonly MappedResource[];
}

/** Tags as CloudFormation takes them; left out when there are none. */
export function tagList({ tags }: Declared): ExportValue {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return list.length === 0 ? undefined : list;
}

/** A list that is left out when it is empty. */
export function unlessEmpty(items: readonly ExportValue[]): ExportValue {
  return items.length === 0 ? undefined : items;
}
