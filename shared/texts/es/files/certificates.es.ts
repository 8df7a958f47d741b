import type { Texts } from '../../texts';

export const certificatesEs: Texts['certificates'] = {
  title: (name) => `Certificado de ${name}`,
  loading: 'Cargando el certificado…',
  says: 'Lo que dice el certificado',
  facts: {
    file: 'Archivo',
    certificate: 'Certificado',
    written: 'Inscrito',
    blockchain: 'Cadena de bloques',
    transaction: 'Transacción',
  },
  openPage: 'Abrir la página pública',
  exportJson: 'Exportar como JSON…',
  exported: 'Se han guardado el certificado y su prueba.',
  subject: 'El certificado',
  verify: 'Verificar',
  choices: {
    saved: 'Comprobar la copia guardada',
    download: 'Descargar y comprobar',
    chosen: 'Elegir un archivo…',
    none: 'Comprobar solo la prueba',
  },
  underWay: 'Hay una comprobación en curso.',
  idle: 'Una comprobación compara el contenido con el certificado y sigue su prueba paso a paso, en este equipo.',
  checking: 'Comprobando…',
  checks: 'Comprobaciones',
  tones: { passed: 'Superada', failed: 'No superada', open: 'Pendiente' },
  certified: 'Certificada',
  computed: 'Calculada',
  showSteps: 'Mostrar cada paso',
  steps: 'Pasos de la prueba',
  verdict: {
    verified: {
      title: 'Verificado',
      text: 'El contenido es exactamente el que se certificó y la prueba es coherente.',
    },
    otherContents: {
      title: 'No coincide',
      text: 'Este no es el contenido que se certificó: el archivo se ha modificado o es otro archivo.',
    },
    brokenProof: {
      title: 'No coincide',
      text: 'La prueba del certificado no conduce a su propio resultado. El certificado está dañado o se ha alterado.',
    },
    partial: {
      title: 'No verificado por completo',
      equalConsistent: 'El contenido coincide; la prueba es coherente. Abajo se indica lo que falta.',
      equalOpen: 'El contenido coincide; la prueba no se pudo seguir. Abajo se indica lo que falta.',
      openConsistent: 'El contenido no se comparó; la prueba es coherente. Abajo se indica lo que falta.',
      openOpen: 'El contenido no se comparó; la prueba no se pudo seguir. Abajo se indica lo que falta.',
    },
  },
  contents: {
    equal: {
      title: 'El contenido coincide con el certificado',
      text: (file) => `${file}: tiene la huella que se certificó.`,
    },
    different: {
      title: 'El contenido no coincide con el certificado',
      text: (file) => `${file}: tiene una huella distinta de la que se certificó.`,
    },
    notCheckable: {
      title: 'El contenido no se puede comparar',
      text: 'El certificado no indica ninguna huella de un tipo que se pueda calcular aquí.',
    },
    notCompared: {
      title: 'El contenido no se comparó',
      'no-saved-copy':
        'Longshore no ha guardado ninguna copia de este archivo. Elija un archivo o descárguelo para la comprobación.',
      declined: 'No se eligió ningún archivo.',
      'not-asked': 'Elija arriba qué comparar con el certificado.',
    },
    failed: {
      title: 'No se pudo comparar el contenido',
      text: (title, text) => `${title}. ${text}`,
    },
    download: 'El archivo que se acaba de descargar',
  },
  proof: {
    consistent: {
      title: 'La prueba es coherente',
      text: 'Calculada paso a paso, conduce desde este archivo al único valor que, según el certificado, se escribió en la cadena de bloques.',
    },
    broken: {
      title: 'La prueba no es coherente',
      text: 'Calculada paso a paso, conduce a un valor distinto del que figura en el certificado.',
    },
    absent: {
      title: 'Todavía no hay prueba',
      text: 'El archivo sigue de camino a la cadena de bloques. Compruébelo más tarde; el contenido ya se puede comparar.',
    },
    unsupported: {
      title: 'La prueba tiene una forma que no se puede comprobar aquí',
      text: 'Eso no dice nada en contra del archivo. La página del certificado puede comprobarla.',
    },
    malformed: {
      title: 'La prueba no se puede leer',
      'not-json': 'Está cortada o alterada. Vuelva a pedir el certificado al servicio.',
      'not-steps': 'No está hecha de pasos. Vuelva a pedir el certificado al servicio.',
      'too-long': 'Es más larga que cualquier prueba real. Vuelva a pedir el certificado al servicio.',
      'no-root': 'Falta el valor al que debería conducir. Vuelva a pedir el certificado al servicio.',
      'no-content-hash':
        'El certificado no indica ninguna huella de la que partir. Vuelva a pedir el certificado al servicio.',
    },
  },
  blockchain: {
    title: 'No se comprueba aquí: la propia cadena de bloques',
    text: 'Que el valor figura en la cadena de bloques, y desde cuándo, lo muestra la página pública del certificado.',
  },
  step: {
    startText: 'Se parte de la huella de la huella del archivo',
    startBytes: 'Se parte de la huella del archivo',
    left: (sibling) => `Se pone ${sibling} delante y se toma la huella de ambos`,
    right: (sibling) => `Se pone ${sibling} detrás y se toma la huella de ambos`,
    end: 'El certificado dice que termina con',
  },
};
