import type { Operation } from "../operation.js";
import { createInstance } from "./create-instance.js";
import { deleteInstance } from "./delete-instance.js";
import { describeInstance, listInstances } from "./describe-instance.js";
import { describeInstanceAttribute, listInstanceAttributes, updateInstanceAttribute } from "./instance-attributes.js";
import { replicateInstance } from "./replicate-instance.js";

export const instanceOperations: readonly Operation[] = [
  createInstance,
  describeInstance,
  listInstances,
  deleteInstance,
  describeInstanceAttribute,
  listInstanceAttributes,
  updateInstanceAttribute,
  replicateInstance,
];
