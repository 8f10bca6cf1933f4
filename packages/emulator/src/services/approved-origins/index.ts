import type {
  AssociateApprovedOriginRequest,
  DisassociateApprovedOriginRequest,
  ListApprovedOriginsRequest,
  ListApprovedOriginsResponse,
} from "@aws-sdk/client-connect";
import { invalidRequest, resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { type InstanceOwned, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation, type Operation } from "../operation.js";

interface ApprovedOrigin extends InstanceOwned {
  readonly origin: string;
}

const approvedOrigins = defineTable<ApprovedOrigin>("approvedOrigins");

const idOf = (call: InstanceCall, origin: string) => `${call.instance.id} ${origin}`;

const associate = instanceOperation<AssociateApprovedOriginRequest>("AssociateApprovedOrigin", {
  fidelity: {
    documented: ["twice is a ResourceConflict"],
    assumed: ["an origin is a scheme and a host, http or https, without a path"],
  },
  handle({ Origin: origin }, call) {
    if (!/^https?:\/\/[^/\s]+$/.test(origin)) throw invalidRequest(`Origin must be a scheme and a host: ${origin}`);
    const table = call.tables.of(approvedOrigins);
    const id = idOf(call, origin);
    if (table.get(id)) throw resourceConflict(`The origin is already associated with the instance: ${origin}`);
    table.put({ id, instanceId: call.instance.id, origin });
    return undefined;
  },
});

const list = instanceOperation<ListApprovedOriginsRequest, ListApprovedOriginsResponse>("ListApprovedOrigins", {
  fidelity: { documented: ["pages of at most 25"] },
  handle(input, call) {
    const page = pageOf(call, input, visibleOwned(call, approvedOrigins), ({ id }) => id, 25);
    return { Origins: page.items.map(({ origin }) => origin), NextToken: page.NextToken };
  },
});

const disassociate = instanceOperation<DisassociateApprovedOriginRequest>("DisassociateApprovedOrigin", {
  fidelity: { assumed: ["an origin that is not associated is not found"] },
  handle({ Origin: origin }, call) {
    const table = call.tables.of(approvedOrigins);
    const id = idOf(call, origin);
    if (table.get(id) === undefined) throw resourceNotFound(`The origin is not associated: ${origin}`);
    table.delete(id);
    return undefined;
  },
});

export const approvedOriginOperations: readonly Operation[] = [associate, list, disassociate];
