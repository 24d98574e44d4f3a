import type { PublicationWords } from './words'

export const french: PublicationWords = {
  lead: 'L’insécurité chasse des habitants du Triangle du Nord de l’Amérique centrale, la crise politique en chasse du Venezuela. Leurs voisins sont devenus des pays de refuge. Protéger les enfants qui voyagent seuls et les victimes de la traite et du trafic figure désormais en tête des priorités, avec l’intégration de ceux qui restent et la réintégration de ceux qui rentrent d’Amérique du Nord. La région y répond avec un atout que peu d’autres possèdent : une longue habitude de travailler ensemble.',
  trends: `Pendant un siècle, l’Atlantique s’est traversé dans un seul sens : du milieu du XIXe au milieu du XXe siècle, des Européens du Sud se sont établis en Amérique latine. Après la Seconde Guerre mondiale, la richesse des deux rives s’est écartée et le sens s’est inversé. Depuis les années 1970, beaucoup partent pour les États-Unis d’Amérique, le Canada, l’Europe et le Japon et, de plus en plus, pour un autre pays d’Amérique latine et des Caraïbes (ALC).

# Origine, transit et destination

Le nombre de migrants internationaux vivant en ALC a augmenté en moyenne de **2,2 % par an** entre 2000 et 2017, pour atteindre quelque **9,5 millions**.[^ Cité de la fiche régionale sur l’Amérique latine et les Caraïbes ; estimation pour 2017.] De tous les émigrés de la région, **70 %** vivaient aux États-Unis en 2017 et **16 %** s’étaient déplacés à l’intérieur de la région.[^ La même fiche, chiffres de 2017.]

On part dans un pays voisin pour le travail, les études ou la famille, et grâce aux traités qui permettent de circuler et de s’établir : ceux de la Communauté andine, de la CARICOM, du MERCOSUR et de l’Alliance du Pacifique. Le travail pèse le plus. Sur les **9,2 millions** de migrants présents en ALC en 2015, près de la moitié, **4,35 millions**, étaient des travailleurs.[^ Organisation internationale du travail, estimation pour 2015, citée par la fiche régionale.]

# Ceux qui sont forcés de partir

Depuis les années 1970, les conflits politiques et les violations des droits humains poussent à fuir. Ces dernières années, ce sont l’insécurité dans le Triangle du Nord et la crise au Venezuela : les Vénézuéliens qui demandent l’asile au Brésil et au Pérou ont augmenté de près de **750 %** de 2016 à 2017.[^ Cité de la fiche régionale, qui compte ensemble les demandeurs des deux pays.]

# Ce que font les gouvernements

- Ils mettent en place des procédures de protection internationale et d’asile.
- Ils planifient l’intégration de ceux qui arrivent et la réintégration de ceux qui reviennent.
- Ils s’attaquent à la traite des êtres humains.
- Ils cherchent de nouveaux moyens contre le trafic de migrants.

Les organisations régionales en prennent leur part. L’Organisation des États américains défend les droits des personnes en déplacement par la Commission interaméricaine des droits de l’homme, dont le *Rapporteur sur les droits des migrants* parle pour les migrants, les demandeurs d’asile, les réfugiés, les apatrides, les déplacés internes et les victimes de la traite, et promeut la Déclaration de Carthagène, par laquelle la région a donné aux réfugiés une protection plus large.`,
  programme: `L’essentiel de ce que la région a demandé concerne la traite des êtres humains et, depuis peu, le trafic de migrants. Des interventions horizontales ont eu lieu là où des pays souhaitaient travailler sur les **droits humains**, les **mineurs non accompagnés**, les **affaires consulaires** et le **renforcement des capacités**.

En 2017, le programme a tenu **21 activités** dans la région, plus qu’en toute autre année depuis ses débuts. La fiche de l’époque parle d’une hausse de 280 % par rapport à l’année précédente.[^ Fiche régionale sur l’Amérique latine et les Caraïbes.] Minga compte 6 activités en 2016 ; de 6 à 21, la hausse est de 250 %. Les deux chiffres ne concordent pas, et tous deux sont conservés dans le tableau des chiffres publiés.

Dans toutes les régions réunies, le programme fait état de 64 activités en 2017, dont 31 en Afrique, et de 61 en 2018.[^ Pages du programme sur 2017 et 2018.]`,
  way_forward: `Dix ans de travail dans la région montrent où les gouvernements, et ceux qui les soutiennent, peuvent poursuivre. Ces priorités s’inspirent du Pacte mondial pour des migrations sûres, ordonnées et régulières : le respect des droits humains et un gouvernement qui agit d’une seule main.

# Le dialogue UE-ALC

Les deux régions reçoivent davantage de demandes d’asile, gèrent des mouvements mixtes et cherchent à faire des nouveaux venus des voisins. Un dialogue permanent et structuré, où chacune montre ce qui a marché, change cette ressemblance en coopération.

# Des approches régionales

Puisqu’on se déplace surtout à l’intérieur de la région, les réponses doivent être régionales. La libre circulation, que promeuvent déjà des organisations régionales et sous-régionales, ordonne les migrations tout en protégeant. Les collectivités locales sont les premières à accueillir : il leur faut un soutien propre, avant tout des formations.

# De la politique à la pratique

De nombreux pays ont adopté des mesures qui protègent les droits des migrants et des réfugiés. Elles fléchissent souvent au moment de s’appliquer. Ce qui manque le plus : des protocoles de coopération, des règles d’application, des arrangements pratiques.

# Traite et trafic

La traite reste une priorité. Des mécanismes d’orientation transfrontaliers, et régionaux pour les victimes, renforceraient ce que chaque pays fait de son côté. Le trafic de migrants a vite gagné en importance pour les gouvernements ; l’Action IberRed montre comment les parquets peuvent travailler sur les deux.

# Intégration et réintégration

Les États ont beaucoup à apprendre les uns des autres : reconnaître les compétences et l’expérience, inclure ceux qui demandent l’asile, réunir les familles. Pour ceux qui rentrent, on cherche des solutions durables, et l’échange avec l’Union européenne peut y aider.

# Groupes vulnérables

De bonnes pratiques existent, entre autres pour les situations migratoires particulières au Costa Rica et pour les enfants qui voyagent seuls. Elles méritent d’être écrites, appliquées et partagées.

# Des partenariats entre égaux

Qui a résolu le même problème convainc. L’échange entre administrations, tel que ce programme l’organise, vaut surtout là où un pays cherche sa propre réponse à l’asile, à la protection et à l’intégration.`,
  cards: {
    Mexico: {
      title: 'Mexique',
      context:
        'De plus en plus de mineurs non accompagnés entrent au Mexique pour fuir l’insécurité et la pauvreté du Triangle du Nord de l’Amérique centrale.',
      objective:
        'Renforcer les capacités des autorités migratoires mexicaines à identifier, suivre et protéger comme il se doit les mineurs migrants non accompagnés.',
      result:
        'Manuel des pratiques de l’Union européenne pour la protection et l’assistance des mineurs non accompagnés (adopté).',
    },
    'Mexico II': {
      title: 'Mexique II',
      context:
        'Le Mexique, longtemps traversé en route vers le nord, est devenu aussi un pays de destination pour les migrants et les réfugiés du Triangle du Nord.',
      objective:
        'Renforcer les autorités mexicaines, dont la Commission mexicaine d’aide aux réfugiés, pour identifier et protéger les réfugiés et intégrer les immigrés.',
      result:
        'Formation de 755 fonctionnaires et autres agents : d’organismes chargés de l’intégration, de la Commission mexicaine d’aide aux réfugiés et d’organisations non gouvernementales et internationales. Un cours commun sur l’asile et l’intégration, adopté par la Commission.',
    },
    'Costa Rica I': {
      context:
        'L’intégration est devenue un objectif clé du gouvernement costaricien, qui a une nouvelle loi migratoire et un fonds social, mais pas encore de plan qui dise qui fait quoi.',
      objective:
        'Aider les autorités à écrire un premier plan national d’intégration des migrants et des réfugiés, convenu entre les institutions qui le mettront en œuvre.',
      result: 'Premier Plan national d’intégration du Costa Rica, 2013-2017 (adopté).',
    },
    'Costa Rica II': {
      context:
        'L’intégration reste un objectif clé du gouvernement costaricien. Le premier plan s’achève en 2017, et des personnes arrivent de nouvelles régions et par les routes du trafic.',
      objective:
        'Appuyer l’élaboration de politiques d’intégration et renforcer les capacités de lutte contre le trafic de migrants.',
      result: 'Deuxième Plan national d’intégration du Costa Rica, 2018-2022 (adopté).',
    },
    'Costa Rica III': {
      context:
        'Depuis 2015, des groupes plus nombreux venus d’autres continents traversent le Costa Rica. La Coalition nationale connaît bien la traite, moins le trafic.',
      objective:
        'Renforcer les enquêtes sur le trafic de migrants et le travail commun des institutions de la Coalition.',
      result: 'Lignes directrices de coopération sur le trafic de migrants au Costa Rica (adoptées).',
    },
    IberRed: {
      context:
        'La coopération judiciaire est un élément clé de la lutte contre la traite et le trafic de migrants, dans la région et au-delà.',
      objective:
        'Appuyer la rédaction d’un protocole révisé de coopération interinstitutionnelle sur la traite et le trafic entre les ministères publics de l’espace ibéro-américain.',
      result:
        'Version révisée du protocole de coopération interinstitutionnelle entre les ministères publics ibéro-américains (adoptée).',
    },
    'Peru I': {
      title: 'Pérou I',
      context:
        'Le Pérou a créé des unités spéciales de police contre la traite des êtres humains ; leurs agents n’ont pas encore de formation propre.',
      objective:
        'Permettre aux unités spéciales de distinguer la traite du trafic et de protéger les victimes de la traite.',
      result: 'Unités spéciales de police formées à la traite des êtres humains (validé).',
    },
    'Peru II': {
      title: 'Pérou II',
      context:
        'Après les unités de police, les autres secteurs de la Commission multisectorielle demandent des procédures communes.',
      objective:
        'Convenir de la façon dont les secteurs travaillent ensemble pour les victimes de la traite.',
      result: 'Protocole de travail de la Commission multisectorielle (validé).',
    },
    'Peru III': {
      title: 'Pérou III',
      context:
        'Certaines provinces du Pérou sont de grandes routes du trafic de migrants, mais jusqu’ici les autorités se sont surtout occupées des enquêtes et des poursuites contre la traite.',
      objective:
        'Renforcer les connaissances des agents des bureaux provinciaux de la Commission multisectorielle permanente contre la traite et le trafic, par des formations et des lignes directrices.',
      result:
        'Lignes directrices intersectorielles contre le trafic de migrants (adoptées) et programme de formation sur la traite des êtres humains pour les fonctionnaires (validé).',
    },
    Colombia: {
      title: 'Colombie',
      context:
        'La Colombie a régularisé beaucoup de personnes, et les registres de ses institutions ne peuvent être comparés pour savoir qui a trouvé du travail.',
      objective:
        'Permettre aux équipes de données de comparer les registres avec méthode et dans le respect des données personnelles.',
      result: 'Lignes directrices pour l’échange de données entre les institutions.',
    },
    Ecuador: {
      title: 'Équateur',
      context:
        'À la frontière nord de l’Équateur, chaque institution oriente à sa façon les victimes de la traite, qui racontent leur histoire à chacune.',
      objective: 'Convenir d’un seul mécanisme d’orientation pour les institutions de la frontière nord.',
      result: 'Un protocole d’orientation, et des agents qui travaillent avec lui.',
    },
    SICA: {
      context:
        'Les pays d’Amérique centrale forment leurs agents à la protection internationale chacun de son côté et avec peu de moyens.',
      objective: 'Mettre en commun les enseignants et les supports des écoles de la région.',
      result: 'Un réseau d’écoles avec un programme commun.',
    },
  },
}
