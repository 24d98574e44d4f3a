import type { PublicationWords } from './words'

export const spanish: PublicationWords = {
  lead: 'La inseguridad expulsa a la gente del Triángulo Norte de Centroamérica y la crisis política, de Venezuela. Sus vecinos se han vuelto países de refugio. Proteger a la niñez que viaja sola y a las víctimas de trata y de tráfico encabeza hoy la agenda, junto con la integración de quienes se quedan y la reintegración de quienes regresan de América del Norte. La región responde con algo que pocas tienen: una larga costumbre de trabajar en conjunto.',
  trends: `Durante un siglo se cruzó el Atlántico en un solo sentido: entre mediados del siglo XIX y mediados del XX, los europeos del sur se asentaron en América Latina. Después de la Segunda Guerra Mundial, la riqueza de ambas orillas se distanció y el sentido se invirtió. Desde los años setenta muchas personas parten hacia Estados Unidos de América, Canadá, Europa y Japón y, cada vez más, hacia otro país de América Latina y el Caribe (ALC).

# Origen, tránsito y destino

El número de migrantes internacionales que viven en ALC creció en promedio un **2.2 % al año** entre 2000 y 2017, hasta unos **9.5 millones**.[^ Citado de la hoja informativa regional sobre América Latina y el Caribe; estimación para 2017.] De todas las personas emigradas de la región, el **70 %** vivía en Estados Unidos en 2017 y el **16 %** se había mudado dentro de la región.[^ La misma hoja informativa, cifras de 2017.]

A un país vecino se va por trabajo, por estudios o por la familia, y gracias a los tratados que permiten circular y establecerse: los de la Comunidad Andina, la CARICOM, el MERCOSUR y la Alianza del Pacífico. Lo que más pesa es el trabajo. De los **9.2 millones** de migrantes que había en ALC en 2015, casi la mitad, **4.35 millones**, eran trabajadores.[^ Organización Internacional del Trabajo, estimación para 2015, según la cita la hoja informativa regional.]

# Quienes se ven forzados a partir

Los conflictos políticos y las violaciones de derechos humanos han obligado a huir desde los años setenta. En los últimos años lo hacen la inseguridad en el Triángulo Norte y la crisis en Venezuela: las personas venezolanas que pidieron asilo en Brasil y en Perú aumentaron casi un **750 %** de 2016 a 2017.[^ Citado de la hoja informativa regional, que cuenta juntos a los solicitantes de ambos países.]

# Qué hacen los gobiernos

- Crean procedimientos de protección internacional y asilo.
- Planifican la integración de quienes llegan y la reintegración de quienes vuelven.
- Enfrentan la trata de personas.
- Buscan nuevas formas de combatir el tráfico ilícito de migrantes.

Los organismos regionales asumen una parte. La Organización de los Estados Americanos defiende los derechos de quienes se desplazan mediante la Comisión Interamericana de Derechos Humanos, cuya *Relatoría sobre los Derechos de los Migrantes* vela por migrantes, solicitantes de asilo, personas refugiadas, apátridas y desplazadas internas y víctimas de trata, y promueve la Declaración de Cartagena, con la que la región dio a las personas refugiadas una protección más amplia.`,
  programme: `La mayor parte de lo que ha pedido la región se refiere a la trata de personas y, últimamente, al tráfico ilícito de migrantes. Hubo intervenciones horizontales donde los países quisieron trabajar en **derechos humanos**, **niñez no acompañada**, **asuntos consulares** y **desarrollo de capacidades**.

En 2017 el programa realizó **21 actividades** en la región, más que en ningún otro año desde que empezó. La hoja informativa de entonces habla de un aumento del 280 % respecto del año anterior.[^ Hoja informativa regional sobre América Latina y el Caribe.] Minga cuenta 6 actividades en 2016, y de 6 a 21 el aumento es del 250 %. Las dos cifras no concuerdan, y ambas se conservan en la tabla de cifras publicadas.

En todas las regiones juntas, el programa informa de 64 actividades en 2017, 31 de ellas en África, y de 61 en 2018.[^ Páginas del programa sobre 2017 y 2018.]`,
  way_forward: `Diez años de trabajo en la región indican por dónde pueden seguir los gobiernos y quienes los apoyan. Estas prioridades se inspiran en el Pacto Mundial para una Migración Segura, Ordenada y Regular: respeto de los derechos humanos y un gobierno que actúa como uno solo.

# El diálogo UE-ALC

Ambas regiones reciben más solicitudes de asilo, gestionan movimientos mixtos y procuran que quienes llegan formen parte de la vida local. Un diálogo permanente y estructurado, en el que cada una muestre lo que le ha funcionado, convierte esa semejanza en cooperación.

# Enfoques regionales

Como la gente se mueve sobre todo dentro de la región, las respuestas deben ser regionales. La libre circulación, que ya promueven organizaciones regionales y subregionales, ordena la migración y a la vez protege. Los gobiernos locales son los primeros en recibir a quienes llegan: necesitan apoyo propio, ante todo formación.

# De la política a la práctica

Muchos países han aprobado medidas que protegen los derechos de migrantes y personas refugiadas. A menudo flaquean al aplicarse. Lo que más falta son protocolos de cooperación, reglas de aplicación y arreglos prácticos.

# Trata y tráfico

La trata sigue siendo una prioridad. Los mecanismos de derivación entre países, y los regionales para las víctimas, reforzarían lo que cada país hace por su cuenta. El tráfico ilícito ha subido con rapidez entre las preocupaciones de los gobiernos; la Acción IberRed muestra cómo las fiscalías pueden trabajar en ambos.

# Integración y reintegración

Los Estados pueden aprender mucho unos de otros sobre reconocer saberes y experiencia, incluir a quienes solicitan asilo y reunir a las familias. Para quienes regresan se buscan soluciones duraderas, y el intercambio con la Unión Europea puede ayudar.

# Grupos vulnerables

Hay buenas prácticas, entre ellas las de situaciones migratorias especiales en Costa Rica y las de niñez que viaja sola. Merecen escribirse, aplicarse y compartirse.

# Alianzas entre iguales

Convence quien ya resolvió el mismo problema. El intercambio entre administraciones, como lo organiza este programa, vale más allí donde un país busca una respuesta propia para el asilo, la protección y la integración.`,
  cards: {
    Mexico: {
      title: 'México',
      context:
        'Cada vez más niñas, niños y adolescentes no acompañados entran en México huyendo de la inseguridad y la pobreza del Triángulo Norte de Centroamérica.',
      objective:
        'Fortalecer las capacidades de las autoridades migratorias mexicanas para identificar, dar seguimiento y proteger debidamente a la niñez migrante no acompañada.',
      result:
        'Manual de prácticas de la Unión Europea para la protección y la asistencia de la niñez no acompañada (adoptado).',
    },
    'Mexico II': {
      title: 'México II',
      context:
        'México, que durante mucho tiempo se cruzaba camino al norte, es ahora también país de destino de migrantes y personas refugiadas del Triángulo Norte.',
      objective:
        'Fortalecer a las autoridades mexicanas, entre ellas la Comisión Mexicana de Ayuda a Refugiados, para identificar y proteger a personas refugiadas e integrar a inmigrantes.',
      result:
        'Formación de 755 funcionarios y otro personal: de entidades con mandato de integración, de la Comisión Mexicana de Ayuda a Refugiados y de organizaciones no gubernamentales e internacionales. Un curso común sobre asilo e integración, adoptado por la Comisión.',
    },
    'Costa Rica I': {
      context:
        'La integración se ha vuelto un objetivo clave del Gobierno de Costa Rica, que tiene una nueva ley migratoria y un fondo social, pero todavía ningún plan que diga quién hace qué.',
      objective:
        'Ayudar a las autoridades a escribir un primer plan nacional para integrar a migrantes y personas refugiadas, acordado entre las instituciones que lo llevarán a cabo.',
      result: 'Primer Plan Nacional de Integración de Costa Rica, 2013-2017 (adoptado).',
    },
    'Costa Rica II': {
      context:
        'La integración sigue siendo un objetivo clave del Gobierno de Costa Rica. El primer plan termina en 2017, y llegan personas de nuevas regiones y por rutas de tráfico.',
      objective:
        'Apoyar la elaboración de políticas de integración y fortalecer las capacidades para combatir el tráfico ilícito de migrantes.',
      result: 'Segundo Plan Nacional de Integración de Costa Rica, 2018-2022 (adoptado).',
    },
    'Costa Rica III': {
      context:
        'Desde 2015 atraviesan Costa Rica grupos más numerosos de personas de otros continentes. La Coalición Nacional conoce bien la trata, y menos el tráfico.',
      objective:
        'Fortalecer la investigación del tráfico ilícito de migrantes y el trabajo conjunto de las instituciones de la Coalición.',
      result: 'Lineamientos de cooperación sobre el tráfico ilícito de migrantes en Costa Rica (adoptados).',
    },
    IberRed: {
      context:
        'La cooperación judicial es pieza clave en la lucha contra la trata y el tráfico de migrantes, dentro de la región y más allá de ella.',
      objective:
        'Apoyar la redacción de un protocolo revisado de cooperación interinstitucional sobre trata y tráfico entre las fiscalías de Iberoamérica.',
      result:
        'Versión revisada del protocolo de cooperación interinstitucional entre los ministerios públicos iberoamericanos (adoptada).',
    },
    'Peru I': {
      title: 'Perú I',
      context:
        'El Perú ha creado unidades policiales especiales contra la trata de personas; su personal todavía no tiene formación propia.',
      objective:
        'Que las unidades especiales distingan la trata del tráfico y protejan a quienes fueron víctimas de trata.',
      result: 'Unidades policiales especiales formadas en trata de personas (validado).',
    },
    'Peru II': {
      title: 'Perú II',
      context:
        'Después de las unidades policiales, los demás sectores de la Comisión Multisectorial piden procedimientos comunes.',
      objective: 'Acordar cómo trabajan juntos los sectores en favor de las víctimas de trata.',
      result: 'Protocolo de trabajo de la Comisión Multisectorial (validado).',
    },
    'Peru III': {
      title: 'Perú III',
      context:
        'Algunas provincias del Perú son rutas principales de tráfico de migrantes, pero hasta ahora las autoridades se han centrado en investigar y perseguir la trata de personas.',
      objective:
        'Fortalecer los conocimientos del personal de las mesas provinciales de la Comisión Multisectorial Permanente contra la trata y el tráfico, con formación específica y lineamientos.',
      result:
        'Lineamientos intersectoriales contra el tráfico ilícito de migrantes (adoptados) y un plan de estudios sobre trata de personas para funcionarios (validado).',
    },
    Colombia: {
      context:
        'Colombia ha regularizado a muchas personas, y los registros de sus instituciones no se pueden comparar para saber quién ha encontrado trabajo.',
      objective:
        'Que los equipos de datos comparen registros con método y con respeto a los datos personales.',
      result: 'Lineamientos para el intercambio de datos entre las instituciones.',
    },
    Ecuador: {
      context:
        'En la frontera norte del Ecuador cada institución deriva a su manera a las víctimas de trata, que repiten su historia en cada una.',
      objective: 'Acordar un solo mecanismo de derivación para las instituciones de la frontera norte.',
      result: 'Un protocolo de derivación y personal que trabaja con él.',
    },
    SICA: {
      context:
        'Los países de Centroamérica forman a su personal en protección internacional cada uno por su lado y con pocos medios.',
      objective: 'Compartir docentes y materiales entre las escuelas de la región.',
      result: 'Una red de escuelas con un plan de estudios común.',
    },
  },
}
