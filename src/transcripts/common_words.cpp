#include "transcripts/common_words.hpp"

#include "transcripts/first_names.hpp"
#include "transcripts/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace stance::transcripts {

namespace {

constexpr std::string_view everyday =
    "a aah abandon abandonment ability able abnormal abortion about above abroad abrupt absent absolute absolve absorb abstract absurd abundance abuse academic academy "
    "accelerate accent accept acceptable access accessible accident accidental accommodate accompany accomplish accord accordance account accountant accumulate accurate "
    "accusation accuse accustom ace ache aches achieve achievement acid acknowledge acquire across act acted action activity actor actress actual acute adapt add added addict "
    "addiction additional address adds adequate adherence adjective adjust administration admire admission admit adopt adoption adore adrenaline adults advance advantage "
    "adventure adventurous advert advertise advice advise aeroplane affair affect affection afford afraid african after afternoon afterthought afterwards again against age "
    "aged agency agenda agent ages aggression aggressive agitate ago agony agree agreeable agreement ah ahead aid aim ain't air airfield airport aisle alarm alas albeit "
    "alcohol alien align alike alive all allege allergy alley allow allowance almost alone along aloud alphabet already alright alrighty also alter alternate alternative "
    "although alto altogether aluminium always am amateur amaze amazon ambition ambitious ambivalence ambivalent ambulance amen american amid among amount ample amuse amygdala "
    "an anaesthetist analysis analyst anchor ancient and android angel anger angle angry animal ankle announcement annoy annual anonymous another answer antenna antibiotics "
    "anticipate antics antidepressant antipsychotic antique anus anxiety anxious any anybody anyhow anymore anyone anyway anywhere apart apathy ape apologetic apologise "
    "apologize apology app app's apparent appeal appear appearance appetite applaud apple application apply appoint appointment appreciate apprentice approach approve "
    "approximate apps apron arabic arch are area aren't arena arguably argue argument aripiprazole arm arms army around arousal arrangement arrest arrive arrogant arrow "
    "arsehole art article articulate as ash ashamed asian aside ask asked asks asleep assault assessment asset assign assist assistance assistant associate association assume "
    "assumption assure asthma astonish at ate athlete atmosphere atom attachment attack attempt attend attention attic attitude attract attraction attractive audible audience "
    "audio audiologist audit auditor august aunt auntie aunts aunty australian author authority autism autistic automatic autumn auxiliary available avenue average avoid "
    "avoidant aw awake award aware awareness away awe awesome awful awkward awkwardness aww axe aye babe baby bachelor back background backs backwards bacon bacteria bad badge "
    "badly bag baggage bags bail bait bake baker bakery balance bald ball ballet balloon ban banana band bandage bands bang banister bank bankrupt banner banter baptise bar "
    "barbecue bare barely bargain bark barn barrel barrier bars base based baseline basement basic basically basin basis basket basketball bastard bat batch bath bathe "
    "bathroom batter battery battle bay be beach bead beam bean bear beard beast beat beaten beats beautiful beauty bebe became because become bed bedroom beds bedtime beef "
    "been beer bees beetle before beg began begin begun behave behavior behavioral behaviour behavioural behind beige being belief believe bell belly belong beloved below belt "
    "bench bend beneath benefit bent bereavement bereft berry beside best bestie bet betray betrayal better between beyond bias bib bible bibs bicycle bid big bigger bike "
    "bikini bill billion bin binge binned bins bipolar bird birds biro birth birthday biscuit bit bitch bite bits bitter bizarre black blackmail bladder blade blah blame blank "
    "blanket blast blazer bleach bleak bleed blend bless blew blimey blind blink blister blitz block blog bloke blond blood bloody bloom blouse blow blown blue blunder blunt "
    "blur blush board boast boat boats bob body boil boiler bolt bomb bond bone bones bonfire bonkers bonnet bonus book books boom booster boot boots booze boozer border "
    "borderline bore bored boredom born borrow boss both bother bottle bottom bought bounce boundary bounds bouquet bout bow bowel bowl box boxes boy boyfriend boys bracelet "
    "bracket brag brain branch brand brandy brass brave bravery breach bread breadth break breakdown breakfast breakup breast breastbone breath breathe breed breeze brew bribe "
    "brick bride bridge brief bright brilliant bring brisk british broad broadcast broccoli brochure broke broken bronze brothel brother brought brown bruh bruise brunch brush "
    "brutal bruv bubble bucket buckle bud buddhist buddy budget budgie buffet bug bugger build buildings built bulb bulimia bulk bull bullet bullshit bully bump bun bunch "
    "bundle bunk buns burden burger burglar burglary burn burnt burst bury bus buses bush business busy but butcher butt butter butterfly button buy buys buzz by bye bypass "
    "cab cabbage cabin cabinet cable cactus cafe caffeine cage cages cake calculate calculator calendar calf call calls calm calmer calms calorie came camera camp campaign "
    "campus can canadian canal cancel cancellation cancer candidate candle candour candy cannabis cannon cannot canoe canteen canvas cap capable capacity capital captain "
    "capture car caramel caravan carbon card cardboard cardigan cardiologist cards care cared career careful carer cares caretaker carnival carp carpet carrier carrot carry "
    "cars cart cartoon carve case cash cashier cast castle casual casualty cat catalogue catastrophise catch catholic cattle caught cause cautious cave cbt cease ceiling "
    "celebrate celebration celebrity cell cellar cement cemetery cent center centimetre central centre century cereal ceremony certain certainty certificate certify chain "
    "chair chalk challenge champagne champion chance chandelier change changeovers channel chant chaos chapel chaplain chapter character charge charity charm chart chat chats "
    "chatty cheap cheat check checklist checkout cheddar cheek cheeky cheer cheese chef chemical chemist chemotherapy cherish cherry chess chest chew chicken chief child "
    "childhood childish children chill chimney chin chinese chip chippy chips chiropodist chisel chocolate choice choir choke choose chop chore chorus chose chosen christ "
    "christmas chronic chuck chuckle chuffed chunk church cigar cigarette cinema circle circuit circumstances circus citalopram cite citizen city civil claim clammy claps "
    "class classic claw clay clean cleaner clear clerk clever click client cliff climate climax climb cling clinic clinician clip clipboard clock close closer clot cloth clout "
    "clown club clue clumsy cluster coach coal coast coat coats cocaine cockroach coconut code codeine codes coffee coffin cognitive coil coin coincidence coke cold colder "
    "collapse collar collarbone colleague collect collection college collude colour column coma comb combine come comedy comes comfort comfortable comic comma command comment "
    "commercial commis commission commit committee common communication community compact companion company comparative compare comparison compass compassion compassionate "
    "compatible compensatory compete competence competition complain complaint complete complex compliance compliant complicate compliment compose compost comprehend "
    "compromise compulsion compulsive computer conceal concede conceive concentrate concentration concept concern concert conclude conclusion concrete condemn condition "
    "conduct conductor confess confidence confident confidential confidentiality confine confirms conflict confront confrontation confuse confusion congrats congratulations "
    "congregation connection conscience conscious consent consequence conservative consider consist consistent constant construct consult consultant consume contact container "
    "contaminate contempt content continue contract contractions contradiction contrary contrast contribute control convenient convention conversation convert convey convict "
    "conviction convince cook cooker cooks cool cooler cooperate cope copper copy cord cords core corn corner corpse correct correction corridor corrupt cortisol cos cosmetic "
    "cost costs cosy cot cottage cotton couch cough could council counselling counsellor counselor count counter country county coup couple courage courier course court "
    "courteous courtesy cousin cover cow coward cows coz cozy crab crack cradle craft cramp crane crap crash crave crawl crayon crazy creak cream crease create creative "
    "creature credit creep creepy cremate crew crewmate cricket cried cries crikey crime criminal cringe cripple crisis crisp criteria critic critical criticise criticism "
    "criticize crop cross crossword crow crowd crown cruel crumb crush crust crutch cry crystal cube cuddle cue cuff cuffs cult cultural culture cunt cup cupboard cupcake cups "
    "cure curiosity curious curl curry curse curtain curve cushion custody custom customer cut cute cuts cutter cuz cycle cynical d'you dad dad's daddy daft dagger daily dairy "
    "dam damage damn dance dancer danger dangerous dare dark darling dart dash data date dated dates daughter day daydream daylight days dazzle dead deadline deaf deal dealer "
    "dealt dean dear death debate debrief debt debts decade decay deceive december decency decent decide decision deck decorate dedicate deed deeds deep deer default defeat "
    "defect defence defend defense defensive define definite definition defy degree delay delete delicate delicious delight delightful deliver delusion delusional demand "
    "dementia democracy demon demonstrate denial dent dental dentist deny depart department depend dependence dependent depict deposit depot depress depression deprive deputy "
    "derail descend describe description desert deserve design desire desk desolate despair desperate despise despite dessert destination destiny destroy destruction detach "
    "detail detect detective detention deteriorate determine detox develop device devil devote diagnose diagnosis diagram dial diamond diary diazepam dice dictate dictation "
    "did die died diesel diet differ difference different difficult difficulty dig digest digital dignity dilemma dim dimension dinner dinosaur dip diplomat dire direct "
    "direction director dirt dirty disability disable disagree disappear disappoint disappointment disaster discharge discipline disclose disclosure disco discomfort "
    "disconnect discount discourage discover discovery discriminate discuss discussion disease disgrace disguise disgust dish dishwasher dismay dismiss dismissive disobey "
    "disorder display dispose dispute disrespect disrupt dissociate dissociation dissociative distance distant distinct distort distortion distract distraction distraught "
    "distress distribute district disturb dive divide divorce dizzy do doc dock doctor document dodgy does dog doghouse dogs doing doll dolphin domestic dominate donate done "
    "donkey dont doom door doors doorstep doorway dormitory dose dot dots double doubt dough dove down download downstairs downward dozen dr draft drag dragon drain drama "
    "dramatic drank draw drawer drawn draws dread dreadful dream dreamt dress drift drill drink drinker drip drive driven driver drone drool drop drops drove drown drug drugs "
    "drum drunk drunken dry duck dude dudes due duel duh dull dumb dump dungeon dunno duration dust dutch dutiful duty duvet dya dye dying dynamic dysfunctional each eager "
    "eagle ear earlier early earn ears earthquake ease eased easier easiest easter easy eat eaten eats eccentric echo economic economy ecstasy edge edges edit edition editor "
    "educate education educator effect effective efficient effort effortless egg eggs ego eh eight eighteen eighth eighty either elaborate elastic elbow elderly elect electric "
    "electrician electricity electronic elegant elegy element elephant elevator eleven eleventh eligible eliminate elite else elsewhere email embarrass embarrassment embassy "
    "embrace emerge emergency emotion emotional empathy emperor emphasis empire employ employee employer employment empower empty enable enamel encounter encourage end ended "
    "endless ends endure enemy energetic energy enforce engage engagement engine engineer english enhance enjoy enormous enough enrol ensure enter enterprise entertain "
    "enthusiasm enthusiastic entire entitle entrance entries envelope envious environment envy epic epilepsy episode epistemic epistemology equal equality equip equipment "
    "equivalence er era erase erect erm errand error erupt escalate escape especially essay essence essential establish estate estimate ethic ethnic european evacuate evaluate "
    "eve even evenings event eventual ever every everybody everyone everywhere evict evidence evil evolve ew ex exact exactness exaggerate exam examine example exams excellent "
    "except exception excess exchange excite excitement exclude excuse execute exemplary exercise exhale exhaust exhaustion exhibit exist existence exit exotic expand expect "
    "expectation expel expense expensive experience experiment expert explain explanation explode exploit explore explosion expose exposure express expression extend extension "
    "extent external extra extraction extraordinary extreme extrovert eye eyebrow eyelash eyes eyesight fab fabric fabulous face facebook faces facilitator facility fact "
    "factor factory facts fade fag fags fail failure faint fair fairer fairy faith fake fall falls false fam fame familiar family fan fancy fantastic fantasy far fare farm "
    "farmer fascinate fashion fast faster fat fatal fate father fatigue fault favor favorite favour favourite fear fears feast feather feature february fed fee feed feedback "
    "feel feelings feels fees feet fell fella felt female feminine fence ferret ferry fertile festival fetch fever few fewer fiance fiancee fiction fiddle field fierce fifteen "
    "fifth fifty fight figure file filed files fill filler film filter filth final finance financial find finds fine finger fingernail fingerprint fingertip finish fire "
    "fireplace firework firm first fish fist fists fit fitness fits fitter five fiver fix fixed flag flame flannel flap flash flashback flask flat flatmate flats flatter "
    "flavour flaw flee fleece flesh flexible flight fling flip flirt float flock flood floor floss flour flow flower flu fluent fluff fluid fluoxetine flush flutter foam focus "
    "fog foggy foil fold folder folds folk folks follow fond fondness food foods fool foolish foot football footnote for forbid force forearm forecast forehead foreign forest "
    "forever forgave forge forget forgive forgiven forgiveness forgot forgotten fork form formal format forms formula formulation fortnight fortunate fortune forty forum "
    "forward foster foul found foundation foundry fountain four fourteen fourteenth fourth fox fraction fracture fragile frame framework franchise frantic fraud freak free "
    "freedom freer freeze freezer french frequent fresh friday fridge friend friendship fright frighten frog from front frost frown froze frozen fruit frustrate frustration "
    "fry fuck fuel fulfil full fully fuming fun function fund funeral funny fur furious furniture further furthermore fury fuse fuss futile futon future gadget gain galaxy "
    "gallery gallon gamble game games gammon gang gap gaps garage garbage garden garlic garment gas gaslight gaslit gate gates gather gave gaze gear gene general generate "
    "generation generous genetic genius gentle gentleman genuine germ german gesture get gets ghost ghosted giant gift gig giggle gimme gin giraffe girl girlfriend girls give "
    "given gives glad glamour glance glare glass glimpse global gloom glory glove glow glue go goal goals goat gobsmacked god godfather godmother goes going gold goldfish golf "
    "gone gonna good goodbye goodness google goose gosh gossip got gotta gotten govern government gown gp grab gracious grade gradual graduate graduation grain gram grammar "
    "gran grand grandad grandchild grandchildren granddad granddaughters grandfather grandma grandmother grandpa grandparents grandson granny grants grape graph grasp grass "
    "grateful gratitude grave gravity gravy great greedy greek green greet grew grey grief grievance grieve grim grin grind grins grip grocery groom grope gross ground group "
    "grow growl grown growth grudge grumble grumpy guarantee guard guess guest guide guideline guilt guilty guitar gulp gum gun gust gut guts gutted gutter guys gym gymnastics "
    "ha habit had haha hail hair hairdresser half halfway hall hallelujah hallo halloween hallucinate hallucination hallway halt halves ham hammer hamster hand handbag handful "
    "handicap handkerchief handle handover hands handshake handsome handy hang hangover happen happier happiness happy harass harassment harbour hard harder hardest hardship "
    "harm harmless harmony harpsichords harsh harvest has haste hat hatch hate hated hates hatred haul haunt have haven hay hazard hazy he head headache headline headphones "
    "heads heal health healthcare healthy heap hear heard hears heart heartbeat heartbreak heartbroken heat heater heaven heavier heavy hectic hedge heel heels height heir "
    "heit held hell hello helmet help helpful helpless helps hen hence her herb here hero heroin hers herself hesitant hesitate hey heya hi hid hidden hide hides hierarchy "
    "high higher highkey highlight hike hilarious hill him himself hindu hinge hint hip hire his hiss historic history hit hits hiya hm hmm hoarse hob hobby hockey hold "
    "holdall holds hole holes holiday hollow holy home homeless homes homesick homework honest honesty honey honor honour hood hook hooray hoover hop hope hoped hopeful "
    "hopeless horizon hormone horn horrendous horrible horrid horrify horror horse hosepipe hospital host hostage hostel hostile hot hotel hotter hour hours house household "
    "hover how howdy howl hows hr hug huge hugs huh hum human humble humiliate humiliation humor humour hums hundred hung hunger hungover hungry hunt hurdle hurrah hurricane "
    "hurry hurt hurtful hurts husband hush hut hydrate hygiene hymn hymns hype hyper hypervigilance hypervigilant hypocrite hysterical i ibuprofen ice icing idea ideal "
    "identical identify identity ideology idiot if ignorance ignorant ignore ill illegal illness illusion im image imaginary imagination imagine imitate immature immediate "
    "immense immigrant immune impact impatient implement implication imply import important impose impossible impress impression impressive improve improvement impulse "
    "impulsive in inadequate incapable incest inch incident include income incomplete increase incredible independent index indian indicate indicator indifferent indignant "
    "indirect individual indoor indulge industry inevitable infant infect infection inferior infinite infirmary inflate influence inform informal information ingredient "
    "inhabit inhale inherit initial initiate inject injection injure injury ink inmate inner innit innocent input inquire insane insecure insecurities insert inside insight "
    "insightful insist insomnia inspect inspector inspire instagram install instance instant instead instinct institute institution instruct instruction instrument insult "
    "insurance int intake integrate intellectual intelligent intend intense intensity intent intention interact interaction interest interfere interior intermediate internal "
    "international internet interpret interpretation interpreter interrupt interval intervene interview interviewer intimacy intimate intimidate into introduce introduction "
    "introvert intrusive invade invent invest investigate investment invisible invite invoice involve iphone irish iron irony irrational irrelevant irresponsible irritable "
    "irritate is island isolate isolation issue it italian itchy item items its itself jab jacket jail jam jamaican jamb january japanese jargon jaw jazz jealous jealousy "
    "jeans jeez jelly jet jew jewel jewellery jewish jews jittery job jobs jog join joiner joins joint joke jokes jolly journal journalist journey joy judge judgement "
    "judgemental juice july jump jumper jumpy junction jungle junior junk jury just justice justify juvenile kayak kebab keen keep keeps kept kerb ketamine kettle key keys "
    "keyworker kick kicks kid kidnap kidney kids kill kilo kilometre kilos kind kind-of kinda kinder kindest kindness king kingdom kiss kitchen kite kitten knackered knee "
    "kneel knees knelt knew knickers knife knit knob knock knot know knowledge known knows knuckle label labour lad ladder lads lady ladybird lag laid lake lamb lamotrigine "
    "lamp land landlady landlord landmark lane language lanyard lap lapse laptop large lasagne laser lass last lasts late lateness later laugh laughter launch laundry lavatory "
    "law lawn lawyer lay layer layout lays lazy lead leader leads leaf leaflet league leak lean leans leap learn learnt lease least leather leave lectern lecture led left leg "
    "legacy legal legend legit legs leisure lemme lemon lemonade lend length lens lentils lesbian less lesson let lets letter lettuce level lever liable liar liberal liberty "
    "librarian library licence license lick lid lie lied lies life lifestyle lifetime lift lifts light lighter lightning like liked likelihood likes likewise limb limit limp "
    "line linear linen lines link links lino lion lip lips lipstick liquid liquor list listen lit literal literary literature lithium litter little live lived liver lives "
    "livid lizard load loads loaf loan lobby local locate lock locker log logic logical lol loneliness lonely lonesome long longer longest loo look looks loose loosens "
    "lorazepam lord lorry lose loses loss lost lot lots lottery loud louder loudness lounge lousy love loved loves low lower lowkey loyal luck lucky luggage lump lunatic lunch "
    "lunchbox lung lungs lure lush lust luxury lying lyrics ma machine mad madam made magazine magic magnet maid mail main maintain major majority make makes makeup male "
    "malicious mall mam mama mammal mammy man manage management manager mandatory mango maniac manic manipulate manipulation manipulative manky manner mansion manual "
    "manuscript many map marathon marble mardy margin mark marks marriage marry marvellous mascara mask mason mass massage massive master masturbate mat match mate mate's "
    "material maternity mates math maths matron matter mature mawkish maximum may maybe mayor mdma me meal meals mean meaningful meaningless means meant measure meat mechanic "
    "mechanism med medal media mediator medical medication medicine meditate meditation medium meds meet meetings meets meh melatonin mellow melody melt member memorial memory "
    "men menace mend mends menopause mental mentality mention mentor menu merchant merge merger merit mess message met metal metaphor meter methadone method metre mh mhm "
    "microphone microwave middle midnight midwife miffed might migraine mild mile miles military milk mill millimetre million mind mindfulness minds mine mineral minging "
    "minimal minimise minimum minister minor minority mint minted mints minus minute miracle mirror mirtazapine miscarriage miserable misery misfit misheard mislead misread "
    "miss missile mission missus mist mistake mistaken mister mistrust misunderstand misunderstood misuse mix mixed mixture mm moan mob mobile mock mode model moderate modern "
    "modes modest moist moisture molest mom moment monarch monday money monitor monk monkey monster month monument mood moods moody moon moral more moreover morning mortgage "
    "mosque mosquito most motel mother motivate motivation motive motor motorbike motorway mould mountain mouse mouth move moved movement moves movie mr mrs ms much mud mug "
    "multiple mum mum's mummy mums murder muscle museum mushroom music musician muslim must mustard mute mutter mutual my myself mystery myth naff nag nah nail nails naive "
    "naked name named names nan nanny nap napkin nappy narc narcissist narcissistic narcs narky narrative narrow nasty nation national native natural nature naughty nausea "
    "navy near nearer nearest neat necessity neck necklace need needle needs needy negative neglect negotiate neighbor neighbour neighbourhood neither nephew nerve nervous "
    "nest netflix network neurologist neutral never new newel news newspaper next nice nicotine niece nigerian night nightclub nightmare nine nines nineteen ninety ninth "
    "nipple no nobody nod nods noise noisy none nonetheless nonsense noodle noone nope nor normal north northern nose nostalgia not note notebook noted notes notice notify "
    "notion nought noun novel november novice now nowhere nowt nude nudge nuisance numb number nurse nursery nurture nut nutrition nuts nutter o'clock oak oath obedient obese "
    "obey object objective obligation oblige obscure observation observe obsess obsession obsessive obstacle obtain obvious occasion occupation occupy occur ocean october odd "
    "odds of off offence offend offender offense offensive offer office officer official offprint often oh oil ok okay okey olanzapine old older olive omelette omg on once one "
    "ones onion online only onto ooh oops open openness opens opera operate operation opinion opponent opportunity oppose opposite oppress optician optimism optimistic option "
    "or oral orange orbit orchestra ordeal order ordinary organ organic organisation organise organization organize orgasm orient origin original orphan other otherwise ouch "
    "ought our ours out outburst outcome outdoor outer outfit outgoing outlet outline output outrage outside outsider outstanding oval oven over overall overcame overcome "
    "overdose overload overlook overnight overreact overseas oversee overtaken overthink overtime overwhelm ow owe own owned owner owns owt oxygen pace pack package packet "
    "packs pad paddle page pages paid pain painful pair pakistani pal palace pale palm palms palpitations pamphlet pan pancake panel panic panicky pans pants papa paper "
    "paperwork paracetamol parachute parade paradise paragraph parallel paralyse paramedic paranoia paranoid parcel pardon parent parental park parrot parsley part partial "
    "participant participate particle particular partner parts party pass passage passenger passer passion passionate passive passport password past pasta paste pastor pastry "
    "pat patch path pathetic patience patient patrol pats patter pattern pause pavement paw pay payday payment pea peace peaceful peach peak peanut pear pearl peas peasant "
    "peckish peculiar pedal peel peer peers peeved pegs pen pencil penetrate peng penis pension people pepper peppermint per perceive percent percentage perceptive perfect "
    "perfection perfectionism perfectionist perform performance perfume perhaps peril period permanent permission permit perpetrator persecute persist person personal "
    "personality perspective persuade pessimistic pest petal petrol pets petty phantom pharmacist pharmacy phase phenomenon phew philosophy phobia phone phoney photo "
    "photograph photographer phrase physical physics physio physiotherapist physiotherapy piano pick pickle picks picnic picture pie piece pierce pig pigeon pile pill pillow "
    "pills pilot pimple pin pinch pineapple pink pint pints pioneer pipe pirate piss pissed pistol pit pitch pity pizza place placebo placement plain plainer plait plan plane "
    "planet plank plans plant plaster plastered plasterer plastic plate platform play player playground playlist plays playstation plea plead pleasant please pleasure pleats "
    "pledge plenty plot plough plug plumber plus pocket podcast poem poet poetry point pointless poison poke pole police policy polish polite politeness political politician "
    "politics poll pollution pond pony poo poodle pool poor poorly pop pope popular population pork porn pornography porridge port porter portion portrait portuguese pose posh "
    "position positive possess possession possessive possibility possible post postcard poster postman posture pot potassium potato potential pots poultry pound pour poverty "
    "powder power powerful powerless practical practice practise practitioner praise pram prank pray prayer preach precious precise predator predict predictable prefer "
    "preference pregabalin pregnancy pregnant prejudice prepare preschool prescribe prescription presence present presentation preserve president press pressure prestige "
    "presume pretend pretty prevent previous prey price prick pride priest primary primitive prince princess principal principle print printout prior prioritise priority "
    "prison prisoner privacy private privilege prize probation problem procedure proceed process procrastinate produce producer product production prof profession professional "
    "professor profile profit program programme progress prohibit project projection prom promethazine promise promote prone pronounce proof proper property prophet proportion "
    "propose propranolol prosecute prosper prostitute protect protection protective protein protest protestant proud prove provide province provoke prozac psych psyched "
    "psychiatric psychiatrist psychiatry psychic psychological psychologist psychology psychopath psychosis psychotherapist psychotherapy psychotic ptsd puberty public publish "
    "pubs pudding puddle puke pull pulls pulse pump pumpkin punch punctual punish punishment pupil puppet puppy purchase pure purple purpose purse pursue push put puts puzzle "
    "pyjamas pyramid quack qualification qualify quality quantity quarrel quarter queasy queen query quest question quetiapine queue quick quicker quid quiet quieter quilt "
    "quirky quit quite quiz quota quotation quote ra rabbit race racial racism racist radiator radical radio rag rage raid rail railway rain rainbow raise rally ramble ramp "
    "ran random rang range rank rape rapid rare rash rat rate rated rater rather ratio rational rattle ratty raw ray razor reach react reaction read reader reads ready real "
    "realise realistic reality realize realm reason reasonable reassurance reassure rebel recall receipt receive recent reception receptionist recipe recites reckless reckon "
    "recognise recognition recognize recommend reconcile record recover recovery recruit recycle red redundancy redundant ref refer referee reference referral reflect "
    "reflection reform refresh refuge refugee refund refuse regard regardless regime region register regret regular regulate rehab rehearsal reject rejection relapse relate "
    "relation relational relationship relative relax release relevant reliable relief relieve religion religious reluctant rely remain remark remarkable remedy remember remind "
    "reminder remorse remote remove rent rents repair repeat repeatedly repent replace replacement reply report reporter represent repress reptile reputation request require "
    "rescue research resent resentful resentment reserve residence resident resign resilient resist resistance resolve resort resource respect respond response responsibility "
    "responsible rest restaurant restless restore restrict rests result retail retire retirement retreat return reveal revenge reverse review revise revolution revolve reward "
    "rewind rhyme rhythm rib ribbon ribs rice rid ridicule ridiculous rifle right righto rigid ring rings rinse riot rip ripe ripple rise rises risk risks risky risperidone "
    "ritual rival river road roar roast rob robber robot rock rocket role roll rolls romance romantic roof rookie room rooms root rope rose rot rota rotate rotten rough round "
    "roundabout route routine row rows royal rub rubber rubbish rubs rude rueful rug rugby ruin rule rules rumor rumour run rung runner runs rupture rural rush russian rust "
    "ruthless sabotage sacred sacrifice sad saddle sadness safe safer safety said sail saint sake salad salary sale salmon salon saloon salt salty salvation samaritans same "
    "sample sanction sand sander sandwich sane sang sanity sarcasm sarcastic sat satan satellite satisfaction satisfy satnav satsuma saturday sauce saucepan sausage savage "
    "save saved saviour saw say says scale scan scandal scanner scar scare scarf scariest scary scatter scenario scene scenery scent schedule schema scheme schizophrenia "
    "schizophrenic scholar scholarship school science scientist scissors scold scope score scorn scottish scout scramble scrap scratch scream screech screen screenshot screw "
    "screwdriver script scroll scrub sculpture sea seafood seal search season seat seater seats second secondary secrecy secret secretary section sector secure security seduce "
    "see seed seem seems seen sees segment seize seizure select self selfie selfish selfless sell seminar send sends senior sensation sense sensible sensitive sensitivity "
    "sensory sent sentence sentimental separate separation september sequel sequence series serious sermon sertraline serve service sesh session set sets settee settle "
    "settlement seven seventeen seventh seventy several severe sew sewage sex sexual shade shadow shake shaken shaky shall shallow shame shampoo shape share shark sharp "
    "shatter shave she shed sheep sheer sheet shelf shell shelter shepherd shh shield shift shine shins ship shirt shit shitfaced shitty shiver shock shoe shoes shook shoot "
    "shop shoplift shore short shortage shorter shortest shotgun should shoulder shout shove shovel show shower shown shows shrimp shrink shrug shut shutdown shuts shutter shy "
    "sibling sick sickness side sides sideways sigh sight sign signal signature significant signs sikh silence silent silk silly silver similar simmer simple simulate sin "
    "since sincere sing single sings sinister sink sip sir siren sis sister sit site sits situationship six sixteen sixteenth sixth sixty size skate skeleton sketch ski skill "
    "skin skinny skint skip skips skirt skive skived skull skunk sky slab slag slam slander slang slap slaughter slave slavery sleep sleepless sleeve slept slice slide slight "
    "slim slip slipper slit slope sloshed slot slow slower slut smack small smaller smallest smart smash smell smelt smile smoke smooth smug smuggle snack snail snake snap "
    "snapchat snappy sneak sneeze sniff snore snow snowball so soak soap sob sobbing sober sobriety soccer sociable social society sock socks sod sodium sofa soft softer "
    "softness software soil solar sold soldier sole solicitor solid solitary solo solution solve some somebody somebody's somehow someone sometimes somewhere son sonic soon "
    "sooner soothe sore sorest sorrow sorry sort sort-of sorts soul sound source southern souvenir sow soz spa space spaced spade spaghetti spanish spank spare spark sparkle "
    "spat speak speaker special specialist species specific spectrum speculate speech speed spell spelt spend spent spice spider spike spill spin spine spiral spirit spiritual "
    "spite splash splendid spliff split spoil spoke spoken sponge sponsor spontaneous spoon sport spot spotify spouse sprain spray spread spreadsheet spring spy squad square "
    "squash squat squeak squeeze squirrel ssri ssris stab stability stable stack stadium staff stage stain stair staircase stake stale stalk stalker stall stammer stamp stance "
    "stand standard staple stapler star starch stare start starve state statement station statistic statue stay stays steadier steady steak steal steam steel steep steer stem "
    "step stepdad stepfather stepladder stepmother stepmum steps stereo stereotype sterile stick sticker stiff stigma still stimulate sting stir stitch stock stole stomach "
    "stone stood stool stop stops stopwatch storage store storm story stove straight straightens straighter straightness strain strand strange stranger strangle strap strategy "
    "straw strawberry stream street strength stress stressful stretch strict stride strike string strip strive stroke stroll strong stronger stroppy struck structure struggle "
    "stubborn stuck student studio study stuff stumble stung stunning stunt stupid stupidity stutter style subject submit subscribe substance substitute subtle suburb succeed "
    "success successful such suck sudden sue suffer sufficient suffocate sugar suggest suggestion suicidal suicide suit suitable suitcase sulk sum summarise summary summat "
    "summer summit sums sunbathe sunday sunglasses sunlight sunrise sunset sunshine super superb superego superficial superior supermarket supervise supervision supervisor "
    "supper supplement supply support supportive suppose suppress supreme sure surface surfing surge surgeon surgery surname surprise surrender surround survey surveyor "
    "survival survive survivor sus suspect suspend suspension suspicion suspicious sustain swallow swamp swan swap swarm sway swear sweat sweater sweep sweet sweetheart swell "
    "swift swim swing switch sword swore sworn symbol sympathetic sympathise sympathy symphony symptom syndrome syringe syrup system ta tabard table tablet tacet tackle tact "
    "tactic tail tailor take takeaway taken takes tale talent talk talker talks tall tally tame tan tangle tank tantrum tap tape taps target tart task taste tattoo taught "
    "taunt tax taxi tbh tea teach teacher team teams tear tearful tears teary teas tease teaspoon technical technique technology teen teenage teenager teeth teleological "
    "telephone television tell tells telly temper temperature temple tempo temporary tempt temptation ten tenant tend tendency tender tenderness tenner tennis tense tension "
    "tent tenth term terminal terminus terms terrace terrible terrific terrify terror terrorist test testament tests text textbook texts texture than thank thankful that thats "
    "the theatre theft their them theme themselves then theory therapeutic therapist therapy there therefore thermometer these thesis they thick thief thigh thin thing think "
    "thinner third thirteen thirteenth thirty this thorough those though thought thoughtful thousand thread threat threaten three threw thrill thrive throat throne through "
    "throw thrown thrust thug thumb thumbnail thunder thursday thus tick ticket tickle ticks tide tidier tidy tie tiger tight tightness tiktok tile tiles till tills tilt tilts "
    "timber time timed timeline timelines times timetable timid tin tinder tiny tip tips tipsy tiptoe tired tissue title to toast toaster tobacco today toddler toe toes "
    "together toilet told tolerance tolerate toll tomato tomb tomorrow ton tone tongue tonight tonsils too took tool tools tooth toothache toothbrush top topic torch torment "
    "torn tornado torture toss total touch tough tour tourist toward towel tower town toxic toy trace track tractor trade tradesman tradition traditional traffic tragedy "
    "tragic trail train trainee trainer trait tramp tranquil transaction transcript transfer transference transform transition translate translation transmit transparent "
    "transplant transport trap trash trauma traumatic traumatise travel tray trays tread treasure treat treatment treaty tree tremble tremendous trend trial triangle tribe "
    "tribunal tribute trick tricky tried tries trigger triggered trim trip triple triumph trivial trolley troop trophy tropical trouble trousers truck true truly trumpet trunk "
    "trust truth try tsunami tub tube tuesday tug tuition tumble tumour tune tunnel turkey turkish turmoil turn turnover turns turtle tut tutor twat twelfth twelve twentieth "
    "twenty twice twin twins twist twitch twitter two type typed typical tyrant tyre uber ugh ugly uh ulcer ultimate um umbrella unable unacceptable unaware unbearable "
    "unbelievable uncertain uncle unclear uncomfortable unconscious under undergo underground underneath understand understandable understood underwear undid undo undone "
    "undress uneasy unemployed unemployment unexpected unfair unfaithful unfamiliar unfolds unforeseen unfortunate unfriend unhappy unhealthy unheld unhelpful uni uniform "
    "union unique unit unite universal universe university unkind unknown unless unlike unlock unlovable unloved unmet unnecessary unpack unpleasant unpredictable unreal "
    "unrealistic unreasonable unreliable unsafe unseen unsettle unstable unsteady unsure until unusual unwanted unwell unzips up upbeat upbringing update upgrade upheld uphold "
    "uplift upon upper upright ups upset upside upstairs upward ur urban urge urgent urges urine us usage use used useful useless user users uses using usual utter vacancy "
    "vacant vacation vaccine vacuum vagina vague vain valid validate validation valium valley valuable value valve vampire van vandal vanilla vanish vanity vans vape variety "
    "various vary vase vast vault vegan vegetable vegetarian vehicle veil vein veins venlafaxine vent venture verb verbal verdict verge verify versa verse version versus "
    "vertical very vessel vest vet veteran vexed via vibe vibes vibrate vibration vicar vice vicious victim victory video view village villain vinegar violate violence violent "
    "violin virgin virtual virtue virus visa visible vision visit visitor visual vital vitamin vivid vocal vodka voice voicemail void volcano volleyball volume volunteer vomit "
    "vote vow voyage vulgar vulnerability vulnerable wage wages wagon waist wait waiter waitress waits wake walk walks wall wallet wander wank wanker wanna want wants war ward "
    "wardrobe warehouse warm warmth warn warrant warrior wary was wash washer wasp waste watch watchful water waterfall wave waved waves wax way ways we weak weakness wealth "
    "weapon wear weariness weary weather weave website wedding wednesday wee weed week weekday weekend weeks weep weepy weigh weight weird weirdo welcome welfare well welsh "
    "went wept were western wet whale what whatever whats whatsapp wheat wheel wheelchair wheelie when whenever where whereabouts whereas wherever whether whew which whichever "
    "while whiny whip whisky whisper whistle white whiteboard who whoa whoever whole wholesale whom whore whose why wicked wide widow width wife wifi wild wilderness will "
    "willpower wimp win wind window windscreen wine wing wink winner winter wipe wipes wire wired wireless wisdom wise wish wistful wit with withdrawal within without witness "
    "wizard woah wobble woke woken wolf woman womb women won wonder wonderful wonderland wood wool woozy word words wore work worker workout workplace works worksheet workshop "
    "worktop world worm worn worrier worry worse worship worst worth worthless worthwhile worthy would wound wow wrap wreck wrestle wrinkle wrist write written wrong wrote wry "
    "xbox y'all y'know ya ya'll yacht yap yard yawn yay ye yeah year yearn years yeast yeh yell yellow yep yer yes yeses yesterday yet yikes yo yoga yoghurt yogurt you youll "
    "young younger youngest youngsters your youre yours yourself yous youth youtube yup zebra zero zip zips zombie zone zoned zoom zopiclone ";

constexpr std::string_view names_too =
    "amber april art august autumn basil bill bob buck chance charity chase chuck daisy dawn dean dick don drew earl eve faith fern frank gene ginger grace grant guy harmony "
    "hazel heath holly hope hunter jewel joy june kit lance lily mark may melody mercy miles misty norm olive pat patience pearl penny pierce poppy prudence ray reed rich rob "
    "robin rod rose rusty saffron sage sandy skip sky star sue summer sunny teddy trinity violet wade ward will willow woody wren ";

bool is_everyday(const std::string& word) {
    static const std::set<std::string_view> words = words_of(everyday);
    return words.contains(word);
}

/// What stands before an ending, with the letters that the ending took or doubled given back.
bool is_everyday_stem(std::string stem) {
    if (stem.size() < 3) return false;
    if (is_everyday(stem) || is_everyday(stem + 'e')) return true;
    if (stem.size() > 3 && stem.back() == stem[stem.size() - 2] && is_everyday(stem.substr(0, stem.size() - 1))) return true;
    if (stem.back() != 'i') return false;
    stem.back() = 'y';
    return is_everyday(stem);
}

}  // namespace

bool is_listed_word(const std::string& folded) {
    if (is_everyday(folded)) return true;
    static constexpr std::array<std::string_view, 6> shortened = {"n't", "'ve", "'ll", "'re", "'d", "'m"};
    if (std::any_of(shortened.begin(), shortened.end(), [&](std::string_view end) { return folded.size() > end.size() && folded.ends_with(end); })) return true;
    // what is begun twice: "I-I", "th-those"
    if (const auto hyphen = folded.find('-'); hyphen != std::string::npos && folded.compare(hyphen + 1, hyphen, folded, 0, hyphen) == 0 && (hyphen < 3 || is_everyday(folded.substr(hyphen + 1)))) return true;
    return folded.ends_with("'s") && is_everyday(folded.substr(0, folded.size() - 2));
}

bool is_common_word(const std::string& folded) {
    if (is_listed_word(folded)) return true;
    if (is_first_name(folded) || is_name_and_word(folded) || is_well_known_place(folded)) return false;
    if (const auto hyphen = folded.find('-'); hyphen != std::string::npos) {
        const std::string head = folded.substr(0, hyphen), rest = folded.substr(hyphen + 1);
        return (head.size() <= 2 || rest.starts_with(head) || is_common_word(head)) && (rest.size() <= 2 || is_common_word(rest));
    }
    const auto ends = [&](std::string_view ending, std::size_t least) { return folded.size() >= least && folded.ends_with(ending); };
    if (ends("ing", 6) || ends("ly", 7) || ends("ed", 6)) return true;
    static constexpr std::array<std::string_view, 20> formings = {"tion", "tions", "sion", "sions", "ness", "ments", "ities", "ability", "ible", "ology", "ical", "ism", "isms", "ists", "ship", "ships", "ise", "ised", "ize", "ized"};
    if (std::any_of(formings.begin(), formings.end(), [&](std::string_view ending) { return ends(ending, 7); })) return true;
    static constexpr std::array<std::string_view, 17> endings = {"s", "es", "d", "er", "ers", "r", "rs", "est", "st", "y", "ly", "less", "ful", "able", "ment", "ity", "al"};
    for (const std::string_view ending : endings)
        if (folded.ends_with(ending) && is_everyday_stem(folded.substr(0, folded.size() - ending.size()))) return true;
    for (const std::string_view beginning : {"un", "re", "non", "over", "under", "mis", "dis", "pre"})
        if (folded.size() >= beginning.size() + 4 && folded.starts_with(beginning) && is_everyday(folded.substr(beginning.size()))) return true;
    return false;
}

bool is_name_and_word(const std::string& folded) {
    static const std::set<std::string_view> words = words_of(names_too);
    return words.contains(folded);
}

}  // namespace stance::transcripts
