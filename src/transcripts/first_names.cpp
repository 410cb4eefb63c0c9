#include "transcripts/first_names.hpp"

#include "transcripts/word_list.hpp"

#include <set>

namespace stance::transcripts {

namespace {

constexpr std::string_view first_names =
    "aaliyah aaron abbey abbie abby abdul abdullah abena abigail abiola abraham adaeze adam adebayo adele adeola adewale adil aditya adnan adrian adriana adrienne agatha agnes "
    "agnieszka ahmad ahmed aidan aiden aileen aimee aisha aishwarya aisling ajay akash akua alan alana alasdair alastair albert alberto alejandro aleksandra alessandra "
    "alessandro alex alexa alexander alexandra alexandru alexia alexis alfie alfred ali alice alicia alina alisha alison alistair allan allison alma althea alvin alyssa amanda "
    "amara amelia amina amir amira amit amrita amy ana anand anastasia andre andrea andreas andreea andrei andrew andrzej andy aneesa angela angelica angelina angus anita "
    "anjali ann anna annabel annabelle anne anneke annette annie annika ansel anselm anthony antoine antoinette anton antonia antonio antony anya aoife ara arabella archie ari "
    "ariana arif arjun arlene armando arnold arron arthur arun asha ashanti ashleigh ashley ashok asif astrid athena aubrey audrey aurora austin ava avery ayaan ayesha ayo "
    "ayodele ayse aysha aziz babatunde barbara barnaby barney barry bartek basia beata beatrice beatriz becca becky belinda bella ben benedict benita benjamin benjy bernadette "
    "bernard bernice bernie bert bertie beryl beth bethan bethany betty beverley beverly bianca bilal billie bipin bogdan bonnie boris brad bradley brandon breda brenda "
    "brendan brent bret brett brian briana bridget bridie britney bronagh bronwen bronwyn brooke bruce bruno bryan bryony bukola byron caitlin caitlyn caleb callum calum "
    "calvin cameron camilla camille candice cara carina carl carla carlo carlos carly carmel carmen carol carole carolina caroline carolyn carrie caspar cassandra cassie "
    "catarina caterina cath cathal catherine cathy catriona cecil cecilia cedric celia celine cerys chandra chanelle chantal chantel chantelle charlene charles charley charlie "
    "charlotte chelsea cherie cheryl chiara chidi chidinma chike chinedu chioma chloe chris chrissie chrissy christian christiana christina christine christoph christopher "
    "chukwuemeka ciara ciaran cillian cindy claire clara clare clarence clarissa claude claudia claudio clement clementine cleo clifford clive clodagh cody colette colin "
    "colleen collette colm conall conchita connor conor conrad constance constantin cora coralie cordelia corey corinne cormac cornelia cornelius cory courtney craig cressida "
    "cristina curtis cynthia cyril dafydd dale damian damien damilola damon dan dana daniel daniela daniella danielle danila danny daphne dara daria darius dariusz darnell "
    "darragh darrel darrell darren darryl daryl dave david davina dawid dawit dayo deanna debbie debora deborah debra deepa deepak deirdre delia delilah delphine delroy "
    "demetrius denise dennis denzel derek dermot derrick deshawn desiree desmond dexter diana diane dianne diarmuid diego dieter dilys dimitri dina dinah dinesh dion dionne "
    "dirk dmitri dolores dom dominic dominik dominika dominique donal donald donna donovan doreen doris dorota dorothy doug dougal dougie douglas duncan dwayne dylan eamon "
    "eamonn ebele ebony eddie edgar edie edith edmund eduardo edward edwin edyta efua eileen eilidh eimear eira elaine eleanor elena eleni elias elijah elin eliot elisa "
    "elisabeth elise elisha eliza elizabeth ella ellen ellie elliot elliott ellis elodie eloise elsa elsie elspeth elton elvira elvis emeka emil emilia emilie emilio emily "
    "emma emmanuel emmanuella emmeline emmett emrys enid enrico enrique eoghan eoin eric erica erik erika erin ernest ernesto errol esme esperanza esra essie estelle esther "
    "ethan ethel etienne eugene eugenia eunice eva evan evangeline evelyn ewa ewan ezekiel ezra fabian fabio fadi fahad faisal faiza farah fareed farhan farida farzana fatima "
    "fatou fatoumata faye federica federico felicia felicity felipe felix femi ferdinand fergal fergus fernanda fernando fidel filip filomena finbar finlay finley finn fintan "
    "fiona fionnuala fleur flo flora florence floyd fran frances francesca francesco francine francis francisco franco francois frankie franklin franz fraser fred freda "
    "freddie freddy frederic frederick freya frida gabby gabriel gabriela gabriella gabrielle gareth garfield garry garth gary gavin gaynor gemma geoff geoffrey george georgia "
    "georgie georgina gerald geraldine gerard gerry gertrude ghislaine giacomo gianni gideon gilbert giles gillian gina giorgio giovanni giulia giuseppe gladys glen glenda "
    "glenn glenys gloria gonzalo gordon graham grahame grainne greg gregor gregory greta gretchen grzegorz guillermo gulsen gurpreet gus gustav gustavo gwen gwendolyn gwyneth "
    "habiba haider hailey hakan halima hamid hamish hamza hana hanna hannah hans harald hari harjit harley harminder harold haroon harpreet harriet harrison harry haruki "
    "haruto harvey hasan hassan hattie hayden hayley heather hector heidi helen helena helene helga hema henrietta henrik henry herbert herman hermione hetty hilary hilda "
    "hiroko hiroshi horace howard hubert hugh hughie hugo humphrey hussain hussein hyacinth iain ian ibrahim ida idris ifeoma ignacio igor ijeoma ikram ilaria ilona imani "
    "imelda imogen imran ina inderjit indira ines ingrid inigo ioan ioana iona ira irena irene irina iris irma irvin isaac isabel isabella isabelle isaiah isha ishaan isla "
    "ismael ismail isobel isolde itziar ivan ivana ivor ivy iwan iwona izabela izzy jack jackie jackson jaclyn jacob jacqueline jacqui jaden jadwiga jaime jake jakub jamal "
    "jameela james jamie jamila jamilah jan jana jane janelle janet janette janice janine janusz jared jaroslaw jarvis jasmin jasmine jason jaspal jasper javier jay jayden "
    "jaydon jayne jayson jean jeanette jeanne jeannie jed jeff jeffrey jemima jenna jennifer jenny jeremiah jeremy jermaine jerome jerry jess jessica jessie jethro jill "
    "jillian jim jimmy jitendra jo joan joana joanna joanne joao jocelyn jodie jody joe joel joey johan johann johanna john johnny jolanta jolene jon jonah jonas jonathan "
    "jonny jordan jorge jose josef joseph josephine josh joshua josiah josie joyce juan juana juanita judith judy jules julia julian juliana julie juliet juliette julio julius "
    "justin justina justine justyna jyoti kacper kai kaitlyn kaleb kamal kamil kamila karan kareem karen karim karin karina karl karolina kasia kat katarina katarzyna kate "
    "katerina katharine katherine kathleen kathryn kathy katie katrina katy kavita kaya kayla kayleigh keanu keeley keenan keiko keira keith kelechi kelly kelsey kelvin kemi "
    "ken kendra kenji kenneth kenny kerry kevin kezia khadija khalid khalil kian kiera kieran kieron kiki kim kimberley kimberly kinga kingsley kiran kirk kirsten kirstie "
    "kirstin kirsty kishan klaudia klaus kofi kojo kristen kristian kristina kristine kristoffer krystyna krzysztof kumar kurt kwabena kwame kyle kylie kyra lacey lachlan "
    "laila lakshmi lana lara larissa larry lars latifa latisha latoya laura lauren laurence laurie laverne lavinia lawrence leah leander leanne lee leela leia leigh leighton "
    "leila lena lenny leo leon leonard leonardo leonie leopold leroy lesley leslie leszek leticia levi lewis lexi liam lidia liesl lila lilian liliana lillian lina linda "
    "lindsay lindsey linus lionel lisa lisbeth lise liv livia liz liza lizzie llewellyn lloyd logan lois lola lorcan lorenzo loretta lorna lorraine lottie lou louie louis "
    "louisa louise luca lucas lucia lucian luciana lucie lucien lucinda lucy ludmila ludwig luigi luis luisa luka lukas lukasz luke luna luther luz lydia lyle lynda lyndon "
    "lynette lynn lynne lynsey lyra mabel macey maciej mackenzie maddie maddison madeleine madeline madison maeve magda magdalena maggie magnus mahmoud mahmud mairead maisie "
    "malachi malachy malcolm malgorzata malik mandeep mandy manfred manjit manoj manpreet manuel manuela mara marc marcel marcella marcelo marcia marcin marco marcos marcus "
    "marek margaret margarita margery margot maria mariam marian mariana marianne marie mariella marika marina mario marion marisa marissa marius marjorie marlene marlon "
    "marsha marta martha martin martina martyn marvin mary maryam marysia masha mateo mateusz mathew mathilda matilda matt matteo matthew matthias maud maude maura maureen "
    "maurice mauro mavis max maxine maxwell maya mbali meera meg megan mehdi mehmet mei melanie melinda melissa melvin melvyn mercedes meredith merle merlin mia micah michael "
    "michaela michal michele michelle mick miguel mihai mika mike mikey mikhail mikolaj milan mildred milena millicent millie milo mina mira miranda mireille miriam miroslav "
    "mitch mitchell mo mohamed mohammad mohammed mohan mohsin moira molly mona monica monika monique morag morgan moritz morris morwenna moses muhammad muna muriel murray "
    "mustafa myra myriam myrtle nabil nabila nadeem nadia nadine naeem naledi nancy naomi narinder naseem nasir nasreen natalia natalie natasha nathan nathaniel naveed nazia "
    "neal ned neha neil nelly nelson nerys nessa neville ngozi nia niall niamh nicholas nick nicky nico nicola nicolas nicole nicolette nigel nikhil nikita nikki nikolai "
    "nikolaus nila nils nina ninette nisha nita nkechi noah noel noelle noor nora norah noreen norma norman norris nuala nuno nuria obi obinna octavia odette oisin ola olaf "
    "olanna olayinka oleksandr olena olga oliver olivia olivier ollie oluwaseun oluwaseyi omar omari omolara ondine oona oonagh ophelia orla orlaith orlando orson oscar osman "
    "otis otto owen ozan pablo paddy padraig paige pam pamela paolo parminder parveen pascal pascale patricia patricio patrick patrizia patryk patsy patti paul paula paulette "
    "paulina pauline paulo pavel pawel pedro peggy penelope percival percy perry pete peter petra petronella phil philip philippa philippe phillip phillipa phoebe phyllis pia "
    "pierre pietro piotr pippa pooja poonam prabhjot pradeep prakash pranav prasad praveen preeti priscilla priti priya priyanka przemek przemyslaw quentin quincy quinn "
    "quinton rabia rachael rachel rachid radek radoslaw rafael rafal rafe raffaella rafiq raghav rahul rainer raj raja rajesh rajinder rajiv ralph ramesh ramon ramona rana "
    "randolph randy rania ranjit raphael raquel rashad rasheed rashid raul ravi ravinder raymond razia reanne rebecca rebekah reece reena reggie regina reginald reilly "
    "reinhard rekha remi rena renata renate rene renee reuben rex reyhan rhian rhiannon rhoda rhona rhonda rhys ria ricardo riccardo richard richie rick ricky rishi rita ritu "
    "robbie robert roberta roberto robyn rocco rochelle roddy roderick rodney rodrigo roger rohan roisin roksana roland rolf romeo romy ron ronald ronan ronnie rory rosa "
    "rosalie rosalind rosalyn rosamund rosanna roscoe roseanne rosemarie rosemary rosie roslyn ross rowan rowena roxanne roy royston ruben rubina ruby rukhsana rupert rupinder "
    "russell ruth ruthie ryan ryszard saanvi sabina sabine sabrina sacha sade sadia sadie saeed safiya sahar saira sakura salah saleem salim sally salma salman salome sam "
    "samantha samina samir samira samson samuel sana sandeep sandra sandro sanjay sanjeev santiago sanya sara sarah sarika saskia satnam saul savannah savita seamus sean seb "
    "sebastian selena selina selma selwyn seren serena sergei sergey sergio shabana shabnam shahid shaila shakira shamima shamir shanaya shane shanelle shania shanice shanika "
    "shaniqua shannon shanti sharif sharlene sharmaine sharon shaun shauna shawn shayla shayna sheena sheila shelby sheldon shelley sheraz sherry sheryl shirin shirley shivani "
    "shobha shona shreya shyam sian sibusiso sidney sigrid silas silvia simeon simon simona simone sindhu sinead siobhan siya skye slawomir sofia sohail solomon sonal sonia "
    "sonja sonny sonya sophia sophie soraya soren spencer stacey stacy stan stanislaw stanley stefan stefania stefanie stella steph stephan stephanie stephen steve steven "
    "stevie stewart stuart suki sulaiman suleiman sunil sunita suresh surinder susan susana susanna susannah susanne susie suzanna suzanne suzie svetlana swati sybil sylvester "
    "sylvia sylvie syreeta szymon tabitha tadeusz taiwo takeshi talia talitha tallulah tamara tamika tamsin tania tanisha tanya tara tariq tarun tasha tatiana taylor tegan "
    "temitope terence teresa terrance terrence terri terry tess tessa thabo thandi thandiwe thea thelma theo theodora theodore theresa therese thomas thora tia tiago tiana "
    "tianna tiffany tilda tilly tim timothy tina tito titus tobi tobias toby tom toma tomas tomasz tommaso tommy toni tonia tony toyin tracey tracy travis trent trevor tricia "
    "trina trish trisha tristan troy trudy tuan tunde tyler tyra tyrell tyrese tyrone tyson uchenna ugo ulrich ulrike uma umar una ursula usha usman uzma valentina valeria "
    "valerie vanessa vasile vaughan velma vera verity verna vernon veronica veronika vicki vickie vicky victor victoria vijay vikram viktor viktoria vinay vince vincent "
    "vincenzo viola virginia vishal vivek vivian vivien vivienne vlad vladimir volodymyr waleed walter wanda waqas warren waseem wayne wei wendell wendy werner wesley wilfred "
    "wilhelmina willa willem william willie wilma winifred winnie winston wioletta wojciech wolfgang wyatt xander xanthe xavier ximena xin xiomara yann yanni yannick yara "
    "yaseen yash yasmin yasmina yasmine yaw yelena yetunde yolanda yosef youssef yuki yuri yusra yusuf yvette yvonne zac zach zachary zack zahra zain zainab zak zakariya zane "
    "zara zayn zeb zeinab zelda zena zeynep zhang zita zoe zofia zoltan zora zubair zuleikha zuzanna ";

constexpr std::string_view places =
    "aberdeen aberystwyth accra acton afghanistan africa albania aldershot algeria america amsterdam andover ankara argentina ashford asia athens auckland australia "
    "austria aylesbury baghdad balham bangkok bangladesh bangor barbados barcelona barking barnet barnsley barnstaple basildon basingstoke battersea beckenham bedford "
    "bedfordshire beirut belarus belfast belgium bellingham berkshire berlin bermondsey bermuda bexley bexleyheath birkenhead birmingham blackburn blackheath blackpool "
    "bognor bolivia bolton bombay boston bournemouth bracknell bradford brazil brighton bristol brixton bromley brussels bucharest buckinghamshire budapest bulgaria "
    "burnley cairo calais calcutta california camberwell cambodia cambridge cambridgeshire camden cameroon canada canterbury cardiff carlisle catford chatham chelmsford "
    "cheltenham cheshire chesterfield chicago chichester chile clacton clapham colchester colombia congo copenhagen corby cornwall coventry crawley crewe croatia croydon "
    "cuba cumbria cyprus dagenham darlington delhi denmark deptford derby derbyshire derry detroit devon dhaka doncaster dorchester dorset dover dubai dublin dudley "
    "dulwich dundee durham ealing eastbourne ecuador edinburgh edmonton egypt enfield england epsom eritrea essex estonia ethiopia europe exeter falmouth fareham "
    "farnborough faversham felixstowe finland finsbury florida folkestone france frankfurt fulham galway gambia gateshead gatwick geneva germany ghana gibraltar gillingham "
    "glasgow gloucester gloucestershire gosport gravesend greece greenock greenwich grenada grimsby guatemala guildford guyana hackney halifax hamburg hammersmith "
    "hampshire hampstead haringey harlesden harlow harrogate hartlepool hastings hatfield havana heathrow hemel hereford hertford hertfordshire holborn holland holloway "
    "houston hove huddersfield hull hungary iceland ilford india indonesia inverness ipswich iran iraq ireland islington israel istanbul italy jakarta jamaica japan "
    "jerusalem johannesburg kabul karachi kashmir kenilworth kennington kensington kent kenya kettering kiev kilburn kilmarnock kingston kolkata kosovo kuwait kyiv lagos "
    "lambeth lancashire lancaster latvia lebanon leeds leicester leicestershire lewisham leyton leytonstone libya limerick lincoln lincolnshire lisbon lithuania liverpool "
    "llandudno london loughborough lowestoft luton luxembourg macclesfield madrid maidenhead maidstone malawi malaysia malta manchester mansfield margate mauritius "
    "melbourne merseyside merthyr mexico miami middlesbrough middlesex moldova mombasa montreal morden morocco moscow mozambique mumbai munich myanmar nairobi namibia "
    "nepal netherlands newcastle newham newmarket newport newquay nicaragua nigeria norfolk northampton northamptonshire northumberland norway norwich nottingham "
    "nottinghamshire nuneaton nunhead oldham orpington oslo oxford oxfordshire paddington paisley pakistan palestine panama paraguay paris peckham penge penzance perth "
    "peru peterborough philadelphia philippines pinner plymouth poland pontefract portsmouth portugal prague preston putney qatar ramsgate redditch reigate rochdale "
    "rochester romania romford rotherham rotterdam runcorn russia rwanda salford salisbury samoa scarborough scotland scunthorpe seattle senegal serbia sheffield "
    "shoreditch shrewsbury shropshire singapore skegness slough slovakia slovenia solihull somalia somerset southall southampton southend southport southwark spain "
    "staffordshire stevenage stirling stockholm stockport stockton stockwell stratford streatham stroud sudan suffolk sunderland surbiton surrey sussex swansea sweden "
    "swindon switzerland sydney syria taiwan tanzania taunton telford thailand thetford tibet tilbury tokyo tooting toronto torquay tottenham toxteth trinidad trowbridge "
    "tunbridge tunisia turkmenistan twickenham tyneside uganda ukraine uruguay uxbridge vancouver venezuela venice vienna vietnam wakefield wales wallasey walsall "
    "walthamstow wandsworth warrington warsaw warwick warwickshire washington watford wembley weymouth whitby whitechapel whitstable wigan willesden wiltshire wimbledon "
    "winchester windsor woking wolverhampton woolwich worcester worcestershire worthing wrexham yemen yeovil yorkshire zambia zimbabwe zurich ";

}  // namespace

bool is_first_name(const std::string& folded) {
    static const std::set<std::string_view> all = words_of(first_names);
    return all.contains(folded);
}

bool is_well_known_place(const std::string& folded) {
    static const std::set<std::string_view> all = words_of(places);
    return all.contains(folded);
}

bool small_word_after_called(const std::string& folded) {
    static const std::set<std::string_view> all = {"a", "an", "the", "me", "him", "her", "them", "us", "you", "it", "off", "out", "in", "on", "back", "again", "up", "my", "his", "their", "your", "not", "just", "what", "that", "this", "still", "always", "mud"};
    return all.contains(folded);
}

}  // namespace stance::transcripts
