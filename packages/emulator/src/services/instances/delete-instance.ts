import type { DeleteInstanceRequest } from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { phoneNumbers, releaseNumber } from "../phone-numbers/phone-number-table.js";
import { recordInstanceChange } from "./create-instance.js";
import { instanceStatus, instances } from "./instance-table.js";

export const deleteInstance = instanceOperation<DeleteInstanceRequest>("DeleteInstance", {
  access: "any",
  fidelity: {
    documented: [
      "the instance goes on answering for a while and is then not found",
      "claimed phone numbers and everything else inside go with it",
    ],
    assumed: ["an instance that is still being made cannot be deleted"],
  },
  handle(_input, call) {
    const { instance, now, settings, tables } = call;
    if (instanceStatus(instance, now) === "CREATION_IN_PROGRESS") {
      throw invalidRequest(`The instance ${instance.id} is still being created.`);
    }
    if (instance.goneAt !== undefined) return undefined;
    for (const number of allOwned(call, phoneNumbers)) releaseNumber(call, number);
    for (const name of tables.names()) {
      const table = tables.of(defineTable<{ readonly id: string; readonly instanceId?: string }>(name));
      for (const record of table.all()) if (record.instanceId === instance.id) table.delete(record.id);
    }
    tables.of(instances).put({ ...instance, goneAt: now + settings.delays.instanceDeletionMs });
    recordInstanceChange(call);
    return undefined;
  },
});
