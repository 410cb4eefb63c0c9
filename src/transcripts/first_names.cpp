#include "transcripts/first_names.hpp"

#include <set>
#include <string_view>

namespace stance::transcripts {

bool is_first_name(const std::string& folded) {
    static const std::set<std::string_view> all = {
        "aaron", "abigail", "adam", "ahmed", "aisha", "alan", "alex", "alexander", "alexandra", "ali", "alice", "alison", "amanda", "amelia", "amina", "amir", "amy", "andrea", "andrew", "andy", "angela", "anna", "anne", "annie",
        "anthony", "antonio", "arthur", "ashley", "barbara", "ben", "benjamin", "bernard", "beth", "bethany", "brian", "bridget", "cameron", "carl", "carlos", "carol", "caroline", "catherine", "charlie", "charlotte", "chloe", "chris",
        "christian", "christine", "christopher", "claire", "clare", "colin", "connor", "craig", "daniel", "danielle", "dave", "david", "deborah", "dennis", "diana", "diane", "dominic", "donna", "dylan", "edward", "eleanor", "elena",
        "elizabeth", "ella", "ellie", "emily", "emma", "eric", "ethan", "eva", "fatima", "fiona", "frances", "gareth", "gary", "gavin", "gemma", "geoff", "george", "georgia", "gordon", "graham", "greg", "hannah", "harriet", "harry",
        "hassan", "heather", "helen", "henry", "hugo", "ian", "imran", "isaac", "isabel", "isabella", "ivan", "jacob", "jake", "james", "jamie", "jane", "janet", "jason", "jean", "jenna", "jennifer", "jenny", "jeremy", "jessica", "jim",
        "joan", "joanna", "joanne", "joe", "john", "jonathan", "joseph", "josh", "joshua", "julia", "julian", "julie", "karen", "kate", "katherine", "kathleen", "katie", "keith", "kelly", "kevin", "kieran", "kim", "kirsty", "laura",
        "lauren", "leah", "leanne", "lee", "leo", "leon", "lewis", "liam", "linda", "lisa", "liz", "louis", "louise", "luca", "lucas", "lucy", "luke", "lynn", "maggie", "margaret", "maria", "marie", "marion", "martin", "mary", "matt",
        "matthew", "maureen", "megan", "melissa", "michael", "michelle", "miguel", "mike", "mohamed", "mohammed", "molly", "monica", "muhammad", "nadia", "naomi", "natalie", "natasha", "nathan", "neil", "nicholas", "nicola", "nicole",
        "nigel", "oliver", "olivia", "omar", "oscar", "owen", "patricia", "patrick", "paul", "paula", "pauline", "pedro", "peter", "philip", "phoebe", "rachel", "rebecca", "richard", "rob", "robert", "roger", "ryan", "sally", "sam",
        "samantha", "samuel", "sandra", "sara", "sarah", "sean", "sebastian", "sharon", "sheila", "shirley", "simon", "sophia", "sophie", "stacey", "stephanie", "stephen", "steve", "steven", "stuart", "susan", "suzanne", "sylvia",
        "tamara", "tanya", "teresa", "theresa", "thomas", "tim", "timothy", "tina", "tom", "tommy", "tracey", "tracy", "valerie", "vanessa", "veronica", "victor", "victoria", "wayne", "wendy", "william", "yasmin", "yusuf", "zara", "zoe"};
    return all.contains(folded);
}

bool small_word_after_called(const std::string& folded) {
    static const std::set<std::string_view> all = {"a", "an", "the", "me", "him", "her", "them", "us", "you", "it", "off", "out", "in", "on", "back", "again", "up", "my", "his", "their", "your", "not", "just", "what", "that", "this", "still", "always", "mud"};
    return all.contains(folded);
}

}  // namespace stance::transcripts
