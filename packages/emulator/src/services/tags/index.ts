import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from "@aws-sdk/client-connect";
import { accountOperation, type Operation } from "../operation.js";
import { checkedTags } from "./tag-set.js";
import { findTagged } from "./taggable.js";

const tagResource = accountOperation<TagResourceRequest>("TagResource", {
  fidelity: {
    documented: ["adds and overwrites, never removes; at most 50 afterwards; no key in the name space of AWS"],
    assumed: ["a resource is not modified by being tagged: LastModifiedTime stays"],
  },
  handle({ resourceArn, tags }, call) {
    const { record, put } = findTagged(call, resourceArn);
    put(checkedTags(call, { ...record.tags, ...tags }));
    return undefined;
  },
});

const untagResource = accountOperation<UntagResourceRequest>("UntagResource", {
  fidelity: { documented: ["keys that are not there are ignored"] },
  handle({ resourceArn, tagKeys }, call) {
    const { record, put } = findTagged(call, resourceArn);
    put(Object.fromEntries(Object.entries(record.tags).filter(([key]) => !tagKeys.includes(key))));
    return undefined;
  },
});

const listTagsForResource = accountOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>(
  "ListTagsForResource",
  {
    fidelity: { documented: ["all tags at once; the old ARN of a phone number is not found"] },
    handle: ({ resourceArn }, call) => ({ tags: { ...findTagged(call, resourceArn).record.tags } }),
  },
);

export const tagOperations: readonly Operation[] = [tagResource, untagResource, listTagsForResource];
