export { type AwsConnectApi, type AwsConnectApiOptions, createAwsConnectApi } from "../adapters/aws/connect-api.js";
