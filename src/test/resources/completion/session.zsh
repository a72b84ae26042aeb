# Types a line into a zsh that has learnt to complete from this directory, and prints what it offers, a line each.
zmodload zsh/zpty || exit 1
offers=$PWD/.scripts/offers
rm -f $offers.ready $offers.done
: > $offers
zpty shell zsh -f -i
send() { zpty -w shell "$1" }
send 'PS1= PS2= RPS1= offers='${(q)offers}
send 'fpath=($PWD/.scripts $fpath); autoload -Uz compinit; compinit -u -D; zle_bracketed_paste=()'
# All that is offered goes through compadd; calls that only ask what would match are left alone.
send 'compadd() {
    if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
        local -a _offered
        builtin compadd -A _offered "$@"
        (( $#_offered )) && print -rl -- $_offered >> $offers
    fi
    builtin compadd "$@"
}'
send 'touch $offers.ready'
for i in {1..200}; do [[ -e $offers.ready ]] && break; sleep 0.05; done
zpty -n -w shell "$1"$'\t'
sleep 0.2
zpty -n -w shell $'\C-u'"touch \$offers.done"$'\n'
for i in {1..200}; do [[ -e $offers.done ]] && break; sleep 0.05; done
[[ -e $offers.done ]] || exit 2
cat $offers
zpty -d shell
