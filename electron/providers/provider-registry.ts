import type { SignInForm } from '../../shared/accounts';
import type { Secret } from '../../shared/secret';
import type { ServiceId } from '../../shared/choices/services';
import { acronisService } from './acronis/acronis-provider';
import { oracleService } from './oracle/oracle-provider';
import { sweeppeaService } from './sweeppea/sweeppea-provider';
import type {
  CertificateClaim,
  Connection,
  Provider,
  ProviderDependencies,
  ServiceDefinition,
  SignedIn,
} from './provider';

/** The one list of services. */
const services: { readonly [S in ServiceId]: ServiceDefinition<S> } = {
  acronis: acronisService,
  oracle: oracleService,
  sweeppea: sweeppeaService,
};

/** See `ServiceDefinition.signIn`. */
export function signInTo(
  form: SignInForm,
  dependencies: ProviderDependencies,
  signal: AbortSignal,
): Promise<SignedIn> {
  switch (form.service) {
    case 'acronis':
      return services.acronis.signIn(form, dependencies, signal);
    case 'oracle':
      return services.oracle.signIn(form, dependencies, signal);
    case 'sweeppea':
      return services.sweeppea.signIn(form, dependencies, signal);
  }
}

/** See `ServiceDefinition.open`. */
export function openProvider(
  service: ServiceId,
  connection: Connection,
  secret: Secret,
  dependencies: ProviderDependencies,
): Provider {
  return services[service].open(connection, secret, dependencies);
}

/** See `ServiceDefinition.readCertificate`; null also for a service without certificates. */
export function readCertificate(service: ServiceId, raw: unknown): CertificateClaim | null {
  return services[service].readCertificate?.(raw) ?? null;
}
