import { newInstance } from "../../defaults/generated/new-instance.js";
import { putNewFlow } from "../flows/new-flow.js";
import { simplestContent } from "../flows/simplest-content.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import type { InstanceCall } from "../operation.js";
import { queues } from "../queues/queue-table.js";

/** Puts into a new instance what the service puts there, in one go with the instance itself. */
export function fillNewInstance(call: InstanceCall): void {
  const hoursByName = new Map<string, string>();
  const common = { instanceId: call.instance.id, tags: {}, isDefault: true, modifiedAt: call.now };
  for (const { Name, Description, TimeZone, Config } of newInstance.hoursOfOperation) {
    const id = call.newId();
    hoursByName.set(Name, id);
    call.tables
      .of(hoursOfOperation)
      .put({ ...common, id, name: Name, description: Description, timeZone: TimeZone, config: Config, parentIds: [] });
  }
  for (const queue of newInstance.queues) {
    call.tables.of(queues).put({
      ...common,
      id: call.newId(),
      name: queue.Name,
      description: queue.Description,
      status: "ENABLED",
      hoursOfOperationId: hoursByName.get(queue.hoursOfOperation) ?? "",
      maxContacts: undefined,
      outboundCaller: {},
    });
  }
  for (const { Name, Type } of newInstance.flows) {
    putNewFlow(call, {
      name: Name,
      type: Type,
      description: undefined,
      content: simplestContent(Type),
      status: "PUBLISHED",
      tags: {},
      isDefault: true,
    });
  }
}
