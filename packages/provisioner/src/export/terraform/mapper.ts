import type { Declared } from "../declared.js";
import type { ExportValue } from "../export-value.js";
import type { MappedResource } from "../mapped-resource.js";

/** What mappers need besides the resource. */
export interface TerraformPlace {
  readonly instanceId: ExportValue;
  readonly instanceArn: ExportValue;
  /** Alias of the instance, as far as it is known. */
  readonly alias: string;
  /** Whether the configuration makes the instance. */
  readonly makesInstance: boolean;
}

/** How a kind is said in Terraform. */
export interface TerraformMapper {
  /** The resource type, and the data source of the same name where there is one. */
  readonly type: string;
  /** Attribute that gives the id alone: the provider's `id` is often the instance's and the resource's together. */
  readonly id?: string;
  /** Whether it can be looked up by its name where it is not declared. */
  readonly hasDataSource?: boolean;
  /** Absent for a kind that can only be looked up. */
  map?(declared: Declared, place: TerraformPlace): readonly MappedResource[];
}

/** Tags as Terraform takes them; left out when there are none. */
export function tagMap({ tags }: Declared): ExportValue {
  return Object.keys(tags).length === 0 ? undefined : { ...tags };
}

/** A block that is left out when nothing is in it. */
export function blocks(items: readonly ExportValue[]): ExportValue {
  return items.length === 0 ? undefined : items;
}
