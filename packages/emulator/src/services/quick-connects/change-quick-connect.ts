import type {
  CreateQuickConnectRequest,
  CreateQuickConnectResponse,
  DeleteQuickConnectRequest,
  UpdateQuickConnectConfigRequest,
  UpdateQuickConnectNameRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkedDestination } from "./destination.js";
import { type QuickConnectRecord, quickConnects } from "./quick-connect-table.js";

export const createQuickConnect = instanceOperation<CreateQuickConnectRequest, CreateQuickConnectResponse>(
  "CreateQuickConnect",
  {
    fidelity: {
      documented: [
        "name unique in the instance; quota of 100",
        "a queue and a user need a transfer flow; queue, user and flow must exist",
      ],
      assumed: [
        "the transfer flow of a queue is a QUEUE_TRANSFER flow, that of a user an AGENT_TRANSFER flow; others are InvalidRequest",
        "exactly one configuration, the one of the type; else InvalidParameter",
      ],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      const destination = checkedDestination(call, input.QuickConnectConfig);
      checkNameIsFree(call, quickConnects, "Quick connect", input.Name);
      checkQuota(call.settings.quotas, "quickConnects", allOwned(call, quickConnects).length);
      const quickConnect: QuickConnectRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.Name,
        description: input.Description,
        destination,
        tags,
        modifiedAt: call.now,
      };
      call.tables.of(quickConnects).put(quickConnect);
      return { QuickConnectARN: ownedArn(call, "quickConnect", quickConnect), QuickConnectId: quickConnect.id };
    },
  },
);

export const updateQuickConnectName = instanceOperation<UpdateQuickConnectNameRequest>("UpdateQuickConnectName", {
  fidelity: {
    documented: ["an absent member is left as it is; an empty description clears it"],
    assumed: ["needs a name or a description", "a name that is taken is InvalidRequest: no other error is declared"],
  },
  handle(input, call) {
    const found = findOwned(call, quickConnects, "quickConnect", input.QuickConnectId);
    const { Name, Description = found.description } = input;
    if (Name === undefined && input.Description === undefined) {
      throw invalidRequest("At least one of Name and Description is required.");
    }
    if (Name !== undefined) checkNameIsFree(call, quickConnects, "Quick connect", Name, found.id);
    call.tables.of(quickConnects).put({
      ...found,
      name: Name ?? found.name,
      description: Description === "" ? undefined : Description,
      modifiedAt: modifiedAfter(call, found),
    });
    return undefined;
  },
});

export const updateQuickConnectConfig = instanceOperation<UpdateQuickConnectConfigRequest>("UpdateQuickConnectConfig", {
  fidelity: { documented: ["replaces the whole configuration; the type may change"] },
  handle(input, call) {
    const found = findOwned(call, quickConnects, "quickConnect", input.QuickConnectId);
    const destination = checkedDestination(call, input.QuickConnectConfig);
    call.tables.of(quickConnects).put({ ...found, destination, modifiedAt: modifiedAfter(call, found) });
    return undefined;
  },
});

export const deleteQuickConnect = instanceOperation<DeleteQuickConnectRequest>("DeleteQuickConnect", {
  fidelity: {
    assumed: ["a quick connect that a queue still has is refused with InvalidRequest: no other error is declared"],
  },
  handle(input, call) {
    const found = findOwned(call, quickConnects, "quickConnect", input.QuickConnectId);
    const queue = allOwned(call, queues).find(({ quickConnectIds }) => quickConnectIds.includes(found.id));
    if (queue) throw invalidRequest(`The quick connect ${found.name} is associated with the queue ${queue.name}.`);
    call.tables.of(quickConnects).delete(found.id);
    return undefined;
  },
});
