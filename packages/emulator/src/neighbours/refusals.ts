import { ServiceError } from "../protocol/service-error.js";

/** A thing of a neighbouring service that is not there. */
export const noSuchThing = (Message: string) => new ServiceError("ResourceNotFoundException", { Message }, 404);

/** A thing that is there already, or is being changed. */
export const alreadyThere = (Message: string) => new ServiceError("ResourceConflictException", { Message }, 409);

/** A value that CloudWatch Logs and Secrets Manager do not take. */
export const badParameter = (Message: string) => new ServiceError("InvalidParameterException", { Message }, 400);
