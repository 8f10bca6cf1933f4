import { type Cases, createCase, getCase, updateCase } from "../actions/contact/cases.js";
import { type ConnectAssistant, connectAssistant } from "../actions/contact/connect-assistant.js";
import { type ContactTags, tagContact, untagContact } from "../actions/contact/contact-tags.js";
import { type CreateTask, createTask } from "../actions/contact/create-task.js";
import { type GetStoredContent, getStoredContent } from "../actions/contact/get-stored-content.js";
import { type ResumeContact, resumeContact } from "../actions/contact/resume-contact.js";
import { type SendMessageBySms, sendMessageBySms } from "../actions/contact/send-message.js";
import { type SetProcessingBehavior, setProcessingBehavior } from "../actions/contact/set-processing-behavior.js";
import {
  type SetRecordingAndAnalyticsBehavior,
  setRecordingAndAnalyticsBehavior,
} from "../actions/contact/set-recording-and-analytics-behavior.js";
import { type CheckCallProgress, checkCallProgress } from "../actions/flow-control/check-call-progress.js";
import { type GetMetrics, getMetrics } from "../actions/flow-control/get-metrics.js";
import { type CheckVoiceId, checkVoiceId } from "../actions/flow-control/voice-id.js";
import {
  associateContactToCustomerProfile,
  type CustomerProfiles,
  createCustomerProfile,
  getCalculatedAttributes,
  getCustomerProfile,
  getCustomerProfileObject,
  updateCustomerProfile,
} from "../actions/interaction/customer-profiles.js";
import {
  type DataTables,
  evaluateDataTable,
  listDataTable,
  writeDataTable,
} from "../actions/interaction/data-table.js";
import {
  type CheckSegmentMembership,
  checkJourneySegmentMembership,
  checkSegmentMembership,
} from "../actions/interaction/segment-membership.js";
import { type AgenticCx, agenticCx } from "../actions/participant/agentic-cx.js";

/** Blocks for the services around a contact, the same in flows of every type: profiles, cases, tasks, messages. */
export interface ServiceBlocks
  extends AgenticCx,
    Cases,
    CheckCallProgress,
    CheckSegmentMembership,
    CheckVoiceId,
    ConnectAssistant,
    ContactTags,
    CreateTask,
    CustomerProfiles,
    DataTables,
    GetMetrics,
    GetStoredContent,
    ResumeContact,
    SendMessageBySms,
    SetProcessingBehavior,
    SetRecordingAndAnalyticsBehavior {}

export const serviceBlocks = {
  agenticCx,
  createCase,
  getCase,
  updateCase,
  checkCallProgress,
  checkSegmentMembership,
  checkJourneySegmentMembership,
  checkVoiceId,
  connectAssistant,
  tagContact,
  untagContact,
  createTask,
  getCustomerProfile,
  createCustomerProfile,
  updateCustomerProfile,
  getCustomerProfileObject,
  getCalculatedAttributes,
  associateContactToCustomerProfile,
  evaluateDataTable,
  listDataTable,
  writeDataTable,
  getMetrics,
  getStoredContent,
  resumeContact,
  sendMessageBySms,
  setProcessingBehavior,
  setRecordingAndAnalyticsBehavior,
};
