/*
 * Names that one meets on every list of our four languages, folded: that two people share one says little. The first
 * places of the name statistics of Mexico, Spain, Peru, Brazil, Portugal, France and the United Kingdom, and the names
 * that most bear in West and East Africa.
 */
const given =
  'abdoulaye abena adwoa akosua alejandra alejandro amadou aminata ana andre andrea angel anthony antonia antonio arturo awa beatriz brigitte bruno camila carlos carmen carolina catarina catherine charles christine christophe claire claudia cristina daniel daniela david diego eduardo elena elizabeth emma emmanuel eric esther fatima fatou fatouma fatoumata felipe fernanda fernando francisca francisco gabriel gabriela gloria grace guadalupe guillermo helena ibrahim ibrahima ines isabel ivan jack james javier jean jennifer jesus joana joao joaquim john jorge jose joseph juan juana julia julie kofi kwabena kwame laura lucas lucia luciana luis luisa luiz mamadou manuel marc marcelo marcia marco marcos margaret margarida maria mariam mariana marie mario marta martha martin mary mercy michael michel miguel mohamed mohammed monica moussa nathalie nicolas oscar ousmane pablo patricia patrick paul paula paulo pedro peter philippe pierre rafael ramon rebecca ricardo rita robert roberto rodrigo rosa ruth samuel sandra sara sarah sergio silvia sofia sophie stephen sunday susan teresa thomas tiago veronica victor william'
const family =
  'abdi adeyemi aguilar ahmed ali almeida alvarez alves amoah araujo ba bah balde barbosa barry bernard boateng brown camara carvalho castillo castro chavez cisse costa coulibaly cruz davies diallo diarra dias diaz diop dominguez dubois durand evans eze fall faye fernandes fernandez ferreira flores garcia gomes gomez goncalves gonzales gonzalez gueye gutierrez hernandez ibrahim jimenez johnson jones juarez kamau keita kone lima lopes lopez mamani martin martinez martins medina mendes mendez mendoza mensah mohamed moore morales moreau moreno munoz mwangi ndiaye nguyen njoroge odhiambo okafor oliveira ortiz osei otieno ouattara ouedraogo owusu pereira perez petit pinto quispe ramirez ramos reyes ribeiro richard rivera robert roberts robinson rocha rodrigues rodriguez rojas romero ruiz sanchez santos sarr silva simon smith soares soto sousa souza sow sy taylor thomas thompson torres toure traore vargas vasquez vazquez velasquez vieira walker white williams wilson wood wright yao'

const givenNames = new Set(given.split(' '))
const familyNames = new Set(family.split(' '))

/** Whether a word of a name, folded, is one that many people have. */
export const isCommon = (word: string) => givenNames.has(word) || familyNames.has(word)
