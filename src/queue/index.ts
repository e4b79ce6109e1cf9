/** The executor on other machines: batches of files as jobs of a queue (BullMQ on Redis). */
export { BadQueueUrl, queuePlace, QueueUnreachable, type QueuePlace } from './connection';
export {
  collectRun,
  forgetRun,
  NoSuchRun,
  progressOf,
  RunUnfinished,
  type CollectedRun,
  type RunProgress,
} from './collect';
export { OtherVersion, profileOf } from './order';
export { serve, type ServeOptions, type Serving } from './serve';
export { submit, type Submission, type SubmitOptions } from './submit';
export { ShapeError } from './shapes/shape';
