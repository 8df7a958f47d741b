import type { Handlers } from '../../shared/contract';
import type { CertificatesService } from '../services/certificates-service';

export function createCertificatesHandlers(
  certificates: CertificatesService,
): Handlers<'certificates', AbortSignal> {
  return {
    get: (source, signal) => certificates.get(source, signal),
    check: (request, signal) => certificates.check(request, signal),
    exportFile: (source, signal) => certificates.exportFile(source, signal),
  };
}
