import type {
  AssociateHoursOfOperationsRequest,
  DisassociateHoursOfOperationsRequest,
  ListChildHoursOfOperationsRequest,
  ListChildHoursOfOperationsResponse,
} from "@aws-sdk/client-connect";
import { invalidRequest, ServiceError } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { type HoursRecord, hoursOfOperation } from "./hours-table.js";

/** Most parents of one hours of operation. Source: the service's quota page, checked 2026-11-20. */
const mostParents = 3;

export const associateHoursOfOperations = instanceOperation<AssociateHoursOfOperationsRequest>(
  "AssociateHoursOfOperations",
  {
    fidelity: {
      documented: ["at most 3 parents in all, which must exist"],
      assumed: ["a loop of parents is InvalidRequest", "those that are associated already are accepted"],
    },
    handle(input, call) {
      const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
      const added = input.ParentHoursOfOperationConfigs.map(({ HoursOfOperationId = "" }) => HoursOfOperationId);
      putParents(call, hours, withParents(call, hours, added));
      return undefined;
    },
  },
);

export const disassociateHoursOfOperations = instanceOperation<DisassociateHoursOfOperationsRequest>(
  "DisassociateHoursOfOperations",
  {
    fidelity: { documented: ["at most 3 in a call"], assumed: ["those that are not associated are ignored"] },
    handle(input, call) {
      const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
      const gone = input.ParentHoursOfOperationIds.map((id) => {
        return findOwned(call, hoursOfOperation, "hoursOfOperation", id).id;
      });
      putParents(
        call,
        hours,
        hours.parentIds.filter((id) => !gone.includes(id)),
      );
      return undefined;
    },
  },
);

export const listChildHoursOfOperations = instanceOperation<
  ListChildHoursOfOperationsRequest,
  ListChildHoursOfOperationsResponse
>("ListChildHoursOfOperations", {
  fidelity: { documented: ["those that have the hours as a parent"], assumed: ["order of creation"] },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    const children = allOwned(call, hoursOfOperation).filter(({ parentIds }) => parentIds.includes(hours.id));
    const page = pageOf(call, input, children, ({ id }) => id);
    return {
      ChildHoursOfOperationsSummaryList: page.items.map((child) => ({
        Name: child.name,
        Id: child.id,
        Arn: ownedArn(call, "hoursOfOperation", child),
      })),
      NextToken: page.NextToken,
      LastModifiedTime: new Date(hours.modifiedAt),
      LastModifiedRegion: call.settings.region,
    };
  },
});

/**
 * The parents of hours with more added, refused when one does not exist, there are too many, or one has the hours
 * among its own parents.
 */
export function withParents(
  call: InstanceCall,
  hours: Pick<HoursRecord, "id" | "name" | "parentIds">,
  added: readonly string[],
): readonly string[] {
  const found = added.map((id) => findOwned(call, hoursOfOperation, "hoursOfOperation", id));
  const parentIds = [...new Set([...hours.parentIds, ...found.map(({ id }) => id)])];
  if (parentIds.length > mostParents) {
    const Message = `Hours of operation can have at most ${mostParents} parents.`;
    throw new ServiceError("ServiceQuotaExceededException", { Message });
  }
  const looping = found.find((parent) => isAbove(call, hours.id, parent));
  if (looping) throw invalidRequest(`${looping.name} cannot be a parent of ${hours.name}: that would be a loop.`);
  return parentIds;
}

function isAbove(call: InstanceCall, id: string, hours: HoursRecord): boolean {
  const parents = allOwned(call, hoursOfOperation).filter((other) => hours.parentIds.includes(other.id));
  return hours.id === id || parents.some((parent) => isAbove(call, id, parent));
}

function putParents(call: InstanceCall, hours: HoursRecord, parentIds: readonly string[]): void {
  call.tables.of(hoursOfOperation).put({ ...hours, parentIds, modifiedAt: modifiedAfter(call, hours) });
}
