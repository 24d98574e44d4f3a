import type { PublicationWords } from './words'

export const english: PublicationWords = {
  lead: 'People leave the Northern Triangle of Central America because they are not safe there, and Venezuela because of its political crisis. Their neighbours have become countries of refuge. Protecting children who travel alone and people who were trafficked or smuggled has moved to the top of the agenda, next to the integration of those who stay and the reintegration of those who come back from North America. The region meets this with something that few others have: a long habit of working together.',
  trends: `For a century people crossed the Atlantic in one direction: from the 1850s to the 1950s southern Europeans settled in Latin America. After the Second World War the two shores grew apart in wealth, and the direction turned. Since the 1970s many have left for the United States of America, Canada, Europe and Japan, and more and more for another country of Latin America and the Caribbean (LAC).

# A region of origin, transit and destination

The number of international migrants who live in LAC grew by **2.2 % a year** on average between 2000 and 2017, to an estimated **9.5 million**.[^ Quoted from the regional factsheet on Latin America and the Caribbean; its estimate for 2017.] Of all emigrants from the region, **70 %** lived in the United States in 2017, and **16 %** had moved within the region.[^ The same factsheet, figures for 2017.]

What draws people to a neighbouring country is work, study and family, and treaties that let citizens move and settle: those of the Andean Community, CARICOM, MERCOSUR and the Pacific Alliance. Work weighs most. Of the **9.2 million** migrants in LAC in 2015, nearly half, **4.35 million**, were migrant workers.[^ International Labour Organization, estimate for 2015, as the regional factsheet quotes it.]

# Those who are forced to go

Political conflict and violations of human rights have made people flee since the 1970s. In recent years it is insecurity in the Northern Triangle and the crisis in Venezuela: the number of Venezuelans who asked for asylum in Brazil and in Peru rose by almost **750 %** from 2016 to 2017.[^ Quoted from the regional factsheet, which counts asylum seekers in the two countries together.]

# What governments do

- They set up procedures for international protection and asylum.
- They plan for the integration of those who arrive and the reintegration of those who return.
- They take on trafficking in human beings (THB).
- They look for new ways to counter the smuggling of migrants.

Regional bodies carry part of this. The Organization of American States defends the rights of people on the move through the Inter-American Commission on Human Rights, whose *Rapporteur on the Rights of Migrants* speaks for migrants, asylum seekers, refugees, stateless and internally displaced people and victims of trafficking, and it promotes the Cartagena Declaration, in which the region gave refugees a wider protection.`,
  programme: `Most of what the region has asked for concerns trafficking in human beings and, lately, the smuggling of migrants. Horizontal interventions followed where countries wanted to work on **human rights**, **unaccompanied minors**, **consular affairs** and **capacity development**.

In 2017 the programme held **21 activities** in the region, more than in any year since it began. The factsheet of that time calls this an increase of 280 % from the year before.[^ Regional factsheet on Latin America and the Caribbean.] Minga counts 6 activities in 2016, from which 21 are an increase of 250 %. The two do not reconcile, and both are kept in the table of published figures.

In all regions together the programme reports 64 activities in 2017, 31 of them in Africa, and 61 in 2018.[^ Pages of the programme for 2017 and 2018.]`,
  way_forward: `Ten years of work in the region suggest where governments, and those who support them, can go on from here. These priorities follow the Global Compact for Safe, Orderly and Regular Migration: respect for human rights, and a government that acts as one.

# The EU-LAC dialogue

Both regions receive more applications for asylum, manage mixed movements and seek to make newcomers part of local life. A lasting and structured dialogue between them, in which each shows what has worked, turns this likeness into cooperation.

# Regional approaches

Because people move above all within the region, answers have to be regional. Free movement, as regional and sub-regional organisations already promote it, makes migration orderly while it protects. Cities and towns are the first to meet those who arrive: they need support of their own, training above all.

# From policy to practice

Many countries have passed measures that protect the rights of migrants and refugees. They often falter where they are applied. Cooperation protocols, rules of implementation and practical arrangements are what is missing most.

# Trafficking and smuggling

Trafficking stays a priority. Referral mechanisms across borders, and regional ones for victims, would strengthen what each country does by itself. Smuggling has risen fast among the concerns of governments; the IberRed Action shows how prosecutors can work on both.

# Integration and reintegration

States can learn much from each other on recognising skills and experience, on including people who seek asylum, and on bringing families together. For those who return, countries look for solutions that last, and exchange with the European Union can help.

# Vulnerable groups

Good practice exists, for special migratory situations in Costa Rica and for children who travel alone, among others. It deserves to be written down, applied and shared.

# Partnerships among equals

Peers who have solved the same problem convince. Exchange between administrations, as this programme arranges it, is worth most where a country sets out to find an answer of its own to asylum, protection and integration.`,
  cards: {
    'Mexico II': {
      context:
        'Mexico, long crossed on the way north, has become a country of destination too for migrants and refugees from the Northern Triangle.',
      objective:
        'Strengthen the Mexican authorities, the Mexican Commission for Refugee Assistance among them, in identifying and protecting refugees and in integrating immigrants.',
      result:
        'Training for 755 officials and staff: of bodies with a mandate for integration, of the Mexican Commission for Refugee Assistance, and of non-governmental and international organisations. A common course on asylum and integration, adopted by the Commission.',
    },
  },
}
