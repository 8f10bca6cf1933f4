import type {
  CreateHoursOfOperationRequest,
  CreateHoursOfOperationResponse,
  DeleteHoursOfOperationRequest,
  UpdateHoursOfOperationRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { type HoursRecord, hoursOfOperation, hoursOverrides, overridesOf } from "./hours-table.js";
import { checkedOpeningTimes, checkTimeZone } from "./opening-times.js";
import { withParents } from "./parent-hours.js";

export const createHoursOfOperation = instanceOperation<CreateHoursOfOperationRequest, CreateHoursOfOperationResponse>(
  "CreateHoursOfOperation",
  {
    fidelity: {
      documented: ["name unique in the instance", "quota of 100", "at most 3 parents, which must exist"],
      assumed: ["overlapping times of a day and unknown time zones are InvalidParameter"],
    },
    handle(input, call) {
      checkTimeZone(input.TimeZone);
      const config = checkedOpeningTimes(input.Config);
      const tags = checkedTags(call, input.Tags);
      const parents = (input.ParentHoursOfOperationConfigs ?? []).map(
        ({ HoursOfOperationId = "" }) => HoursOfOperationId,
      );
      const parentIds = withParents(call, { id: "", name: input.Name, parentIds: [] }, parents);
      checkNameIsFree(call, hoursOfOperation, "Hours of operation", input.Name);
      checkQuota(call.settings.quotas, "hoursOfOperation", allOwned(call, hoursOfOperation).length);
      const hours: HoursRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.Name,
        description: input.Description,
        timeZone: input.TimeZone,
        config,
        parentIds,
        tags,
        isDefault: false,
        modifiedAt: call.now,
      };
      call.tables.of(hoursOfOperation).put(hours);
      return { HoursOfOperationId: hours.id, HoursOfOperationArn: ownedArn(call, "hoursOfOperation", hours) };
    },
  },
);

export const updateHoursOfOperation = instanceOperation<UpdateHoursOfOperationRequest>("UpdateHoursOfOperation", {
  fidelity: {
    documented: ["absent members are left as they are, an empty description clears it; Config is replaced as a whole"],
  },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    if (input.TimeZone !== undefined) checkTimeZone(input.TimeZone);
    const config = input.Config === undefined ? hours.config : checkedOpeningTimes(input.Config);
    if (input.Name !== undefined) checkNameIsFree(call, hoursOfOperation, "Hours of operation", input.Name, hours.id);
    call.tables.of(hoursOfOperation).put({
      ...hours,
      name: input.Name ?? hours.name,
      description: input.Description === "" ? undefined : (input.Description ?? hours.description),
      timeZone: input.TimeZone ?? hours.timeZone,
      config,
      modifiedAt: modifiedAfter(call, hours),
    });
    return undefined;
  },
});

export const deleteHoursOfOperation = instanceOperation<DeleteHoursOfOperationRequest>("DeleteHoursOfOperation", {
  fidelity: {
    assumed: ["hours that a queue, a flow or a child uses, and the default hours, are refused with InvalidRequest"],
  },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    if (hours.isDefault) throw invalidRequest(`The default hours of operation ${hours.name} cannot be deleted.`);
    const queue = allOwned(call, queues).find((candidate) => candidate.hoursOfOperationId === hours.id);
    if (queue) throw invalidRequest(`The hours of operation ${hours.name} are used by the queue ${queue.name}.`);
    const [flow] = flowsMentioning(call, hours.id);
    if (flow) throw invalidRequest(`The hours of operation ${hours.name} are used by the flow ${flow.name}.`);
    const child = allOwned(call, hoursOfOperation).find((candidate) => candidate.parentIds.includes(hours.id));
    if (child) throw invalidRequest(`The hours of operation ${hours.name} are a parent of ${child.name}.`);
    for (const { id } of overridesOf(call, hours.id)) call.tables.of(hoursOverrides).delete(id);
    call.tables.of(hoursOfOperation).delete(hours.id);
    return undefined;
  },
});
