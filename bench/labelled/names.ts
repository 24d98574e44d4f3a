/* The names that invented people of the labelled pairs are made of; the first of each list are met most often. */

export const languages = ['es', 'pt', 'fr', 'en'] as const
export type Language = (typeof languages)[number]

type Names = {
  women: string[]
  men: string[]
  family: string[]
  positions: string[]
  institutions: [name: string, short: string | null][]
}

const words = (text: string) => text.split(' ')

export const names: Record<Language, Names> = {
  es: {
    women: words(
      'María Ana Guadalupe Juana Rosa Laura Carmen Patricia Claudia Elena Beatriz Ximena Noemí Yolanda Rocío Itzel Azucena Maribel Rebeca Graciela Dolores Lourdes Verónica Mónica Sofía Lucía Gabriela Daniela Fernanda Alejandra Adriana Jésica Inés Raquel Pilar Soledad Zoila Nélida Milagros Yesenia Consuelo Hortensia Griselda Estela',
    ),
    men: words(
      'José Juan Luis Carlos Jorge Miguel Francisco Pedro Alejandro Fernando Daniel Gabriel Ángel Rafael Héctor Óscar Raúl Efraín Octavio Cuauhtémoc Joaquín Benjamín Hernán Walter Wilfredo Édgar Ulises Rogelio Ezequiel Vicente Gonzalo Agustín Rodolfo Julián Iván Martín Elías Damián Abelardo Nicanor Teófilo Víctor',
    ),
    family: words(
      'Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Flores Quispe Mamani Núñez Zúñiga Ibáñez Giménez Vázquez Castillo Zepeda Robledo Huamán Condori Yupanqui Ceballos Arriaga Urrutia Bustamante Cárdenas Villalobos Ocampo Tlatempa Xicoténcatl Peñaloza Barrientos Echeverría Olivares Montenegro Quintanilla Salcedo Zambrano Chuquihuanca Guevara Landaverde Mejía Orellana Portillo Saravia Tejada Valdivieso Ybarra Zeballos Alvarado Beltrán Cisneros Domínguez Escalante Fajardo Galindo Hinojosa Jaramillo Leyva Maldonado Navarrete Orozco Pacheco Quezada Rentería Sandoval Téllez Uribe Velasco Zavala',
    ),
    positions: [
      'Analista',
      'Jefa de departamento',
      'Oficial de protección',
      'Fiscal',
      'Abogado',
      'Subdirector',
      'Enlace',
      'Psicóloga',
      'Agente federal',
      'Directora general',
    ],
    institutions: [
      ['Comisión Mexicana de Ayuda a Refugiados', 'COMAR'],
      ['Instituto Nacional de Migración', 'INM'],
      ['Fiscalía General de la República', 'FGR'],
      ['Superintendencia Nacional de Migraciones', null],
      ['Ministerio del Interior', null],
      ['Ministerio de Relaciones Exteriores y Culto', null],
      ['Defensoría del Pueblo', null],
      ['Policía Nacional del Perú', 'PNP'],
      ['Sistema Nacional DIF', null],
      ['Poder Judicial', null],
      ['Municipalidad Provincial de Tacna', null],
      ['Gobierno Regional de Cusco', null],
    ],
  },
  pt: {
    women: words(
      'Maria Ana Francisca Juliana Fernanda Patrícia Márcia Luciana Beatriz Conceição Inês Catarina Mafalda Tatiane Rosângela Iracema Lúcia Vitória Letícia Jussara Solange Dulcineia Aparecida Cleide Neusa Ivone Raquel Simone Débora Flávia Sílvia Teresinha',
    ),
    men: words(
      'José João António Francisco Carlos Paulo Pedro Lucas Luiz Marcos Tiago Gonçalo Duarte Vasco Evandro Wanderley Edson Gilberto Otávio Murilo Thiago Rogério Sebastião Ubiratan Caetano Nuno Rui Henrique Leandro Anderson Everaldo Joaquim',
    ),
    family: words(
      'Silva Santos Oliveira Souza Lima Pereira Ferreira Costa Rodrigues Almeida Gomes Ribeiro Conceição Magalhães Guimarães Assunção Brandão Cavalcanti Figueiredo Nascimento Vasconcelos Siqueira Queiroz Bittencourt Albuquerque Drummond Falcão Gusmão Junqueira Lacerda Macedo Negrão Paixão Quaresma Sampaio Tavares Uchoa Valadares Xavier Zanetti Amaral Bastos Camargo Dantas Esteves Furtado Galvão Henriques',
    ),
    positions: [
      'Analista',
      'Chefe de divisão',
      'Agente',
      'Inspetor',
      'Coordenadora',
      'Assessor jurídico',
      'Delegado',
      'Técnica superior',
    ],
    institutions: [
      ['Polícia Federal', null],
      ['Ministério da Justiça e Segurança Pública', 'MJSP'],
      ['Serviço de Estrangeiros e Fronteiras', 'SEF'],
      ['Defensoria Pública da União', 'DPU'],
      ['Ministério das Relações Exteriores', 'MRE'],
      ['Direção-Geral da Administração Interna', null],
      ['Instituto de Apoio ao Emigrante', null],
      ['Prefeitura Municipal de Boa Vista', null],
    ],
  },
  fr: {
    women: words(
      'Marie Nathalie Claire Aminata Fatoumata Aïssatou Mariam Hélène Françoise Brigitte Céline Chloé Rokhaya Ndèye Awa Salimata Geneviève Joséphine Béatrice Adélaïde Clémence Solène Maëlle Zénabou Khadija Ghislaine Édith',
    ),
    men: words(
      'Jean Mamadou Ibrahima Moussa Pierre Michel Philippe Abdoulaye Ousmane François René Étienne Frédéric Gérard Jérôme Cheikh Boubacar Souleymane Théophile Hervé Loïc Yannick Désiré Barthélemy Kouassi Koffi Gaëtan Noël',
    ),
    family: words(
      'Diallo Traoré Martin Bernard Ndiaye Diop Ba Sow Ouédraogo Koné Coulibaly Dubois Lefèvre Moreau Keïta Touré Camara Sawadogo Kaboré Zongo Ilboudo Mbaye Gueye Sarr Faye Kouamé Yao Konaté Bamba Cissé Sidibé Dembélé Chevalier Boulanger Rousseau Delacroix Beaumont Vasseur Mercier Fontaine Lemoine Guérin Perrault Rochefort Tchakounté Nkoulou Mbarga Essomba',
    ),
    positions: [
      'Chef de bureau',
      'Commissaire',
      'Inspecteur',
      'Conseillère juridique',
      'Directeur',
      'Officier de police',
      'Chargée d’études',
      'Greffier',
    ],
    institutions: [
      ['Direction de la Police de l’Air et des Frontières', null],
      ['Ministère de l’Intérieur et de la Sécurité publique', null],
      ['Office national des migrations', 'ONM'],
      ['Direction générale des Sénégalais de l’extérieur', null],
      ['Cellule nationale de lutte contre la traite des personnes', 'CNLTP'],
      ['Commission nationale des réfugiés', null],
      ['Tribunal de grande instance de Ouagadougou', null],
    ],
  },
  en: {
    women: words(
      'Mary Elizabeth Sarah Grace Abena Akosua Ngozi Chidinma Oluwaseun Wanjiru Akinyi Rebecca Hannah Kathleen Charlotte Priscilla Gladys Beatrice Comfort Philippa Siobhan Margaret Dorothy Florence Patience Adwoa Thandiwe Nomvula',
    ),
    men: words(
      'John David James Michael Emmanuel Kwame Kofi Chukwuemeka Oluwadamilola Samuel Joseph Daniel Mwangi Otieno Geoffrey Stephen Jonathan Nicholas Kwabena Ebenezer Festus Patrick Sipho Thabo Tendai Malcolm Desmond Clifford Babatunde',
    ),
    family: words(
      'Smith Mensah Okafor Johnson Williams Owusu Boateng Adeyemi Kamau Odhiambo Thompson Asante Osei Acheampong Nwosu Eze Balogun Adebayo Wanjala Kariuki Njoroge Mutua Chanda Phiri Banda Dlamini Nkosi Mbeki Campbell MacDonald O’Brien Fitzgerald Whitaker Ashworth Pemberton Hargreaves Kowalczyk Abernathy Featherstone Cunningham Okonkwo Onyango Agyeman Quaye Tetteh Lartey Ampofo Frimpong',
    ),
    positions: [
      'Analyst',
      'Head of unit',
      'Immigration officer',
      'Prosecutor',
      'Legal adviser',
      'Deputy director',
      'Case worker',
      'Inspector',
    ],
    institutions: [
      ['Ghana Immigration Service', 'GIS'],
      ['Ministry of Interior and Coordination', null],
      ['National Agency for the Prohibition of Trafficking', null],
      ['Directorate of Citizenship', null],
      ['Refugee Affairs Secretariat', null],
      ['Office of the Attorney General', null],
      ['National Police Service', 'NPS'],
      ['Judicial Training Institute', 'JTI'],
    ],
  },
}
