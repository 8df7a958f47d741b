import type { DriveAnswer, DriveCall } from '../drive-call';
import { telemetryOf } from '../store/drive-account';

/** Proves the key [documented]. */
export function answerHealth(): DriveAnswer {
  return { status: 200, body: { Response: true, Message: 'API is healthy' } };
}

/** [documented]; what the module flags mean is unclear. */
export function answerPlan({ account }: DriveCall): DriveAnswer {
  const plan = {
    PlanToken: account.planToken,
    Name: account.planName,
    Settings: {
      MaxStorageSize: account.maxStorageMB,
      MaxApiCallsAllowed: account.maxApiCalls,
      PaidModuleAccessDrive: true,
      PaidModuleAccessAPI: true,
    },
  };
  return { status: 200, body: { Response: true, Data: plan, Telemetry: telemetryOf(account) } };
}

/** [documented] */
export function answerProfile({ account }: DriveCall): DriveAnswer {
  const profile = {
    UserToken: account.userToken,
    Nickname: account.nickname,
    Email: account.email,
    Status: true,
    CreationDate: new Date(account.createdAt).toISOString(),
    ProfileData: { FullName: account.name },
  };
  return { status: 200, body: { Response: true, Data: profile } };
}
