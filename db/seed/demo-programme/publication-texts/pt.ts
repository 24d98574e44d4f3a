import type { PublicationWords } from './words'

export const portuguese: PublicationWords = {
  lead: 'A insegurança expulsa pessoas do Triângulo Norte da América Central, e a crise política, da Venezuela. Os vizinhos tornaram-se países de refúgio. Proteger crianças que viajam sozinhas e vítimas de tráfico de pessoas e de contrabando de migrantes está hoje no topo da agenda, ao lado da integração de quem fica e da reintegração de quem volta da América do Norte. A região responde com algo que poucas têm: um longo hábito de trabalhar em conjunto.',
  trends: `Durante um século o Atlântico foi cruzado num só sentido: de meados do século XIX a meados do século XX, europeus do sul se estabeleceram na América Latina. Depois da Segunda Guerra Mundial, a riqueza das duas margens se distanciou e o sentido se inverteu. Desde os anos 1970 muitas pessoas partem para os Estados Unidos da América, o Canadá, a Europa e o Japão e, cada vez mais, para outro país da América Latina e Caribe (ALC).

# Origem, trânsito e destino

O número de migrantes internacionais que vivem na ALC cresceu em média **2,2 % ao ano** entre 2000 e 2017, até cerca de **9,5 milhões**.[^ Citado da ficha regional sobre a América Latina e Caribe; estimativa para 2017.] De todos os emigrantes da região, **70 %** viviam nos Estados Unidos em 2017 e **16 %** tinham se mudado dentro da região.[^ A mesma ficha, números de 2017.]

Vai-se para um país vizinho por trabalho, estudo ou família, e graças a tratados que permitem circular e se estabelecer: os da Comunidade Andina, da CARICOM, do MERCOSUL e da Aliança do Pacífico. O que mais pesa é o trabalho. Dos **9,2 milhões** de migrantes na ALC em 2015, quase metade, **4,35 milhões**, eram trabalhadores.[^ Organização Internacional do Trabalho, estimativa para 2015, citada pela ficha regional.]

# Quem é forçado a partir

Conflitos políticos e violações de direitos humanos obrigam a fugir desde os anos 1970. Nos últimos anos são a insegurança no Triângulo Norte e a crise na Venezuela: os venezuelanos que pediram refúgio no Brasil e no Peru aumentaram quase **750 %** de 2016 a 2017.[^ Citado da ficha regional, que conta juntos os solicitantes dos dois países.]

# O que fazem os governos

- Criam procedimentos de proteção internacional e refúgio.
- Planejam a integração de quem chega e a reintegração de quem volta.
- Enfrentam o tráfico de pessoas.
- Procuram novas formas de combater o contrabando de migrantes.

Os organismos regionais assumem uma parte. A Organização dos Estados Americanos defende os direitos de quem se desloca por meio da Comissão Interamericana de Direitos Humanos, cuja *Relatoria sobre os Direitos dos Migrantes* fala por migrantes, solicitantes de refúgio, refugiados, apátridas, deslocados internos e vítimas de tráfico, e promove a Declaração de Cartagena, com a qual a região deu aos refugiados uma proteção mais ampla.`,
  programme: `A maior parte do que a região pediu diz respeito ao tráfico de pessoas e, ultimamente, ao contrabando de migrantes. Houve intervenções horizontais onde os países quiseram trabalhar com **direitos humanos**, **crianças e adolescentes desacompanhados**, **assuntos consulares** e **desenvolvimento de capacidades**.

Em 2017 o programa realizou **21 atividades** na região, mais do que em qualquer outro ano desde o começo. A ficha da época fala de um aumento de 280 % em relação ao ano anterior.[^ Ficha regional sobre a América Latina e Caribe.] O Minga conta 6 atividades em 2016; de 6 para 21, o aumento é de 250 %. Os dois números não conferem, e ambos são mantidos na tabela de números publicados.

Em todas as regiões juntas, o programa informa 64 atividades em 2017, 31 delas na África, e 61 em 2018.[^ Páginas do programa sobre 2017 e 2018.]`,
  way_forward: `Dez anos de trabalho na região indicam por onde os governos, e quem os apoia, podem seguir. Estas prioridades se inspiram no Pacto Global para uma Migração Segura, Ordenada e Regular: respeito aos direitos humanos e um governo que age como um só.

# O diálogo UE-ALC

As duas regiões recebem mais pedidos de refúgio, lidam com movimentos mistos e procuram fazer de quem chega parte da vida local. Um diálogo permanente e estruturado, em que cada uma mostra o que deu certo, transforma essa semelhança em cooperação.

# Abordagens regionais

Como as pessoas se movem sobretudo dentro da região, as respostas têm de ser regionais. A livre circulação, que organizações regionais e sub-regionais já promovem, ordena a migração e ao mesmo tempo protege. Os governos locais são os primeiros a receber quem chega: precisam de apoio próprio, antes de tudo de formação.

# Da política à prática

Muitos países aprovaram medidas que protegem os direitos de migrantes e refugiados. Com frequência elas vacilam na hora de aplicar. O que mais falta são protocolos de cooperação, regras de aplicação e arranjos práticos.

# Tráfico e contrabando

O tráfico de pessoas continua sendo uma prioridade. Mecanismos de encaminhamento entre países, e regionais para as vítimas, reforçariam o que cada país faz sozinho. O contrabando de migrantes subiu depressa entre as preocupações dos governos; a Ação IberRed mostra como os ministérios públicos podem trabalhar com ambos.

# Integração e reintegração

Os Estados podem aprender muito uns com os outros: reconhecer saberes e experiência, incluir quem pede refúgio, reunir famílias. Para quem volta, os países buscam soluções duradouras, e o intercâmbio com a União Europeia pode ajudar.

# Grupos vulneráveis

Há boas práticas, entre outras para situações migratórias especiais na Costa Rica e para crianças que viajam sozinhas. Merecem ser escritas, aplicadas e compartilhadas.

# Parcerias entre iguais

Convence quem já resolveu o mesmo problema. O intercâmbio entre administrações, como este programa o organiza, vale mais onde um país busca uma resposta própria para o refúgio, a proteção e a integração.`,
  cards: {
    Mexico: {
      title: 'México',
      context:
        'Cada vez mais crianças e adolescentes desacompanhados entram no México para fugir da insegurança e da pobreza no Triângulo Norte da América Central.',
      objective:
        'Fortalecer as capacidades das autoridades migratórias mexicanas de identificar, acompanhar e proteger devidamente crianças e adolescentes migrantes desacompanhados.',
      result:
        'Manual de práticas da União Europeia para a proteção e a assistência de crianças e adolescentes desacompanhados (adotado).',
    },
    'Mexico II': {
      title: 'México II',
      context:
        'O México, por muito tempo atravessado a caminho do norte, tornou-se também país de destino de migrantes e refugiados do Triângulo Norte.',
      objective:
        'Fortalecer as autoridades mexicanas, entre elas a Comissão Mexicana de Ajuda a Refugiados, para identificar e proteger refugiados e integrar imigrantes.',
      result:
        'Formação de 755 funcionários e outros profissionais: de órgãos com mandato de integração, da Comissão Mexicana de Ajuda a Refugiados e de organizações não governamentais e internacionais. Um curso comum sobre refúgio e integração, adotado pela Comissão.',
    },
    'Costa Rica I': {
      context:
        'A integração tornou-se um objetivo central do Governo da Costa Rica, que tem uma nova lei migratória e um fundo social, mas ainda nenhum plano que diga quem faz o quê.',
      objective:
        'Ajudar as autoridades a escrever um primeiro plano nacional para integrar migrantes e refugiados, acordado entre as instituições que vão executá-lo.',
      result: 'Primeiro Plano Nacional de Integração da Costa Rica, 2013-2017 (adotado).',
    },
    'Costa Rica II': {
      context:
        'A integração continua sendo um objetivo central do Governo da Costa Rica. O primeiro plano termina em 2017, e chegam pessoas de novas regiões e por rotas de contrabando.',
      objective:
        'Apoiar a elaboração de políticas de integração e fortalecer as capacidades de combate ao contrabando de migrantes.',
      result: 'Segundo Plano Nacional de Integração da Costa Rica, 2018-2022 (adotado).',
    },
    'Costa Rica III': {
      context:
        'Desde 2015 grupos maiores de pessoas de outros continentes atravessam a Costa Rica. A Coalizão Nacional conhece bem o tráfico de pessoas, e menos o contrabando.',
      objective:
        'Fortalecer a investigação do contrabando de migrantes e o trabalho conjunto das instituições da Coalizão.',
      result: 'Diretrizes de cooperação sobre o contrabando de migrantes na Costa Rica (adotadas).',
    },
    IberRed: {
      context:
        'A cooperação judicial é peça-chave no enfrentamento ao tráfico de pessoas e ao contrabando de migrantes, dentro da região e além dela.',
      objective:
        'Apoiar a redação de um protocolo revisado de cooperação interinstitucional sobre tráfico e contrabando entre os ministérios públicos da região ibero-americana.',
      result:
        'Versão revisada do protocolo de cooperação interinstitucional entre os ministérios públicos ibero-americanos (adotada).',
    },
    'Peru I': {
      context:
        'O Peru criou unidades policiais especiais contra o tráfico de pessoas; seus agentes ainda não têm formação própria.',
      objective:
        'Fazer com que as unidades especiais distingam o tráfico do contrabando e protejam as vítimas de tráfico.',
      result: 'Unidades policiais especiais formadas em tráfico de pessoas (validado).',
    },
    'Peru II': {
      context:
        'Depois das unidades policiais, os demais setores da Comissão Multissetorial pedem procedimentos comuns.',
      objective: 'Acordar como os setores trabalham juntos em favor das vítimas de tráfico.',
      result: 'Protocolo de trabalho da Comissão Multissetorial (validado).',
    },
    'Peru III': {
      context:
        'Algumas províncias do Peru são rotas importantes do contrabando de migrantes, mas até agora as autoridades se concentraram em investigar e punir o tráfico de pessoas.',
      objective:
        'Fortalecer os conhecimentos do pessoal das mesas provinciais da Comissão Multissetorial Permanente contra o tráfico e o contrabando, com formação específica e diretrizes.',
      result:
        'Diretrizes intersetoriais contra o contrabando de migrantes (adotadas) e currículo de formação sobre tráfico de pessoas para funcionários (validado).',
    },
    Colombia: {
      title: 'Colômbia',
      context:
        'A Colômbia regularizou muitas pessoas, e os registros de suas instituições não podem ser comparados para saber quem encontrou trabalho.',
      objective:
        'Fazer com que as equipes de dados comparem registros com método e com respeito aos dados pessoais.',
      result: 'Diretrizes para o intercâmbio de dados entre as instituições.',
    },
    Ecuador: {
      title: 'Equador',
      context:
        'Na fronteira norte do Equador cada instituição encaminha à sua maneira as vítimas de tráfico, que repetem sua história em cada uma.',
      objective: 'Acordar um só mecanismo de encaminhamento para as instituições da fronteira norte.',
      result: 'Um protocolo de encaminhamento e pessoal que trabalha com ele.',
    },
    SICA: {
      context:
        'Os países da América Central formam seu pessoal em proteção internacional cada um por si e com poucos meios.',
      objective: 'Compartilhar docentes e materiais entre as escolas da região.',
      result: 'Uma rede de escolas com um currículo comum.',
    },
  },
}
